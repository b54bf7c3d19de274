package costscape.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The base directory specification: an absolute XDG_CACHE_HOME, else .cache at home. */
class CacheFolderTest {
  private static final String HOME = Path.of("home", "ada").toAbsolutePath().toString();
  private static final Path USUAL = Path.of(HOME, ".cache");

  @Test
  void anAbsoluteNameIsTheFolder() {
    Path other = Path.of("other").toAbsolutePath();
    assertEquals(other, CacheFolder.below(Optional.of(other.toString()), HOME));
  }

  @Test
  void noNameAnEmptyOneAndARelativeOneAreTheHomesOwn() {
    assertEquals(USUAL, CacheFolder.below(Optional.empty(), HOME));
    assertEquals(USUAL, CacheFolder.below(Optional.of(""), HOME));
    assertEquals(USUAL, CacheFolder.below(Optional.of("other"), HOME));
    assertEquals(USUAL, CacheFolder.below(Optional.of("\0"), HOME));
  }
}
