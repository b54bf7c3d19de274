/**
 * Pictures and pages of the commands {@code gallery} and {@code lesson}.
 *
 * <p><b>Start with</b> {@code cookbook.md} beside these classes (in {@code src/main/resources}),
 * which holds all recipes: a heading, what is seen, and the command lines that draw it; and {@code
 * GalleryPage}, the page that shows all of them.
 *
 * <p><b>The way through.</b> {@code GalleryCommand} names all files. {@code Cookbook} reads the
 * recipes, and {@code Recipes} asks for their pictures, several at once, each in a folder of its
 * own that is cleared away. {@code Exhibits} draws the pictures that no command draws.
 *
 * <p>{@code LessonFiles} takes a lesson, which is data of the package {@code lesson}, draws its
 * pictures and puts them on a page that needs no other file. Every sentence on the page was checked
 * by a run before the page is written.
 *
 * <p>{@code CourseFiles} writes the course: {@code CourseSite} is all of its pages in one language,
 * with {@code TeacherPage} among them. {@code Html} reads the templates and the prose.
 *
 * <p><b>To add a picture to the gallery</b>, add an entry to {@code cookbook.md}. A test types its
 * lines and compares the bytes, and {@code mvn compile exec:java} draws it.
 *
 * <p><b>Tried and dropped.</b> Pictures of the gallery carry no run record inside: they are kept
 * with the sources, and a record would change every file with every commit. {@code gallery.json}
 * beside them has the record.
 */
package costscape.cli.gallery;
