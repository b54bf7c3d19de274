package costscape.cli.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The cookbook is read as it is written. */
class CookbookTest {
  @Test
  void aBookHasChaptersOfRecipes() {
    String book =
        """
        Words before the first chapter.

        # First & last
        Text of
        two lines.

        ## one *: A title
        What is seen.

            costscape sweep --gif --format none

        ## exhibit: No command
        """;
    Cookbook.Chapter chapter = Cookbook.parse(book).get(0);
    assertEquals("First & last", chapter.title());
    assertEquals("Text of two lines.", chapter.text());
    Cookbook.Entry one = chapter.recipes().get(0);
    assertEquals(
        new Cookbook.Entry(
            "one",
            "A title",
            "What is seen.",
            List.of("costscape sweep --gif --format none"),
            true),
        one);
    assertEquals("one.gif", one.file());
    assertEquals("sweep.gif", one.written());
    assertEquals(
        new Cookbook.Entry("exhibit", "No command", "", List.of(), false),
        chapter.recipes().get(1));
    assertThrows(IllegalStateException.class, () -> Cookbook.parse("# A\n\n## B C\n"));
  }
}
