/**
 * Teaching examples as data: what is trained, what is claimed of it, and the check of every claim.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.lesson.Lesson}: experiments, claims and pictures of one lesson;
 *   <li>{@link costscape.lesson.Experiment}: one training run, with data, cost, start and rule;
 *   <li>{@link costscape.lesson.Lesson.Claim}: the name of a sentence, the numbers that were
 *       measured, and whether the runs bear it out;
 *   <li>{@link costscape.lesson.Prose}: the sentences, in one language.
 * </ul>
 *
 * <p>Data goes through as follows: a face takes a lesson from {@link costscape.lesson.Lessons} and
 * trains its experiments by a runner; each {@link costscape.lesson.Outcome} is a path with its
 * verdict; {@code claims} computes every number of the text from the outcomes. A claim that does
 * not hold stops the lesson. {@link costscape.lesson.Lesson.Picture} says what a picture shows, and
 * a face draws it.
 *
 * <p>No sentence stands in this package's Java. Titles, paragraphs, claims, captions, questions and
 * words are Markdown beside it, a file of lessons and one of the course in each language, which a
 * face reads ({@link costscape.lesson.Prose} knows their form and no file). The numbers come from
 * the runs and are put into the sentences, so that a change of the engine cannot leave a stale
 * number behind. What a claim says in words (lower, before, all, none) is the condition that it
 * checks.
 *
 * <p>{@link costscape.lesson.Course} is for somebody who begins: pages of steps ({@link
 * costscape.lesson.Course.CoursePage}), each beside the live page or a curve, with the same rule:
 * what is said is computed, and what the runs do not bear out is not shown. Each page has a {@link
 * costscape.lesson.Task}, something to find by trying: {@link costscape.lesson.Task.Attempt} is the
 * run that a learner made, and claims say what it has of what was asked for.
 *
 * <p>A new lesson is a class here, a constant of {@link costscape.lesson.Lessons} and a chapter of
 * its name in each language; a new page of the course is a method of {@code CourseRuns}, its line
 * in {@link costscape.lesson.Course}, a task in {@code CourseTasks} and a chapter.
 */
package costscape.lesson;
