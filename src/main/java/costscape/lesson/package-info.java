/**
 * Teaching examples as data: what is trained, what is said of it, and the check of every claim.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.lesson.Lesson}: title, text, experiments, claims and figures of one
 *       lesson;
 *   <li>{@link costscape.lesson.Experiment}: one training run, with data, cost, start and rule;
 *   <li>{@link costscape.lesson.Claim}: a sentence with the numbers that were measured, and whether
 *       the runs bear it out.
 * </ul>
 *
 * <p>Data goes through as follows: a face takes a lesson from {@link costscape.lesson.Lessons} and
 * trains its experiments by a runner; each {@link costscape.lesson.Outcome} is a path with its
 * verdict; {@code claims} computes every number of the text from the outcomes. A claim that does
 * not hold stops the lesson. {@link costscape.lesson.LessonPicture} says what a picture shows, and
 * a face draws it: the command line as files, the browser page in place.
 *
 * <p>The numbers of a claim come from the runs and are put into its sentence, so that a change of
 * the engine cannot leave a stale number behind. What a claim says in words (lower, before, all,
 * none) is the condition that it checks.
 *
 * <p>{@link costscape.lesson.GlossaryTerm} holds the words that a beginner may not know, and {@link
 * costscape.lesson.Exercise} a question with its answer and a command to try; a face shows both
 * after the pictures. {@link costscape.lesson.Task} is something to find by trying: {@link
 * costscape.lesson.Attempt} is the run that a learner made, and claims say what it has of what was
 * asked for. Each lesson has one, and each page of the course.
 *
 * <p>{@link costscape.lesson.Course} is for somebody who begins: pages of steps in two languages
 * ({@link costscape.lesson.BilingualText}), each beside the live page or a curve ({@link
 * costscape.lesson.CourseStep}), with the same rule: what is said is computed, and what the runs do
 * not bear out is not shown.
 *
 * <p>A new lesson is a class here and a constant of {@link costscape.lesson.Lessons}.
 *
 * <p>Before the runs a face may need to know how much there is to draw: {@code standIns} gives
 * outcomes of a single step, of no meaning in themselves.
 */
package costscape.lesson;
