/**
 * What the commands {@code gallery} and {@code lesson} show: exhibits, and the pages they stand on.
 *
 * <p><b>Start with</b> {@code Exhibit}, one picture or film with its title and its sentence; {@code
 * CostExhibits}, which makes those about the cost; and {@code GalleryPage}, the page that shows all
 * of them.
 *
 * <p><b>The way through.</b> {@code GalleryCommand} asks four classes for their exhibits: {@code
 * NetworkExhibits} (data, network, units), {@code CostExhibits} (slices of the cost), {@code
 * TrainingExhibits} (paths, good and bad starts) and {@code BeyondExhibits} (what the article does
 * not show). It names all files, makes each exhibit, and writes the page. {@code Detail} says how
 * much work goes into a picture: a draft is enough to learn whether the picture has room.
 *
 * <p>{@code LessonCommand} takes a lesson, which is data of the package {@code lesson}, draws its
 * figures by {@code LessonFigure} and puts them on a {@code LessonPage} that needs no other file.
 * Every sentence on the page was checked by a run before the page is written.
 *
 * <p><b>To add a picture to the gallery</b>, add an exhibit to one of the four classes: the page,
 * the contact sheet and the test that looks for every file take it from there.
 *
 * <p><b>Tried and dropped.</b> Pictures of the gallery carry no run record inside: they are kept
 * with the sources, and a record would change every file with every commit. {@code gallery.json}
 * beside them has the record.
 */
package costscape.cli.gallery;
