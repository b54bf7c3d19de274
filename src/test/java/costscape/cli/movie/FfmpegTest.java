package costscape.cli.movie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import costscape.cli.Session;
import costscape.job.Runner;
import costscape.render.Bowl;
import costscape.render.frame.FrameJob;
import costscape.render.image.PictureFormat.PictureSize;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An MP4 by ffmpeg and by no other program, and what it says where it fails. */
class FfmpegTest {
  private static final PictureSize SIZE = new PictureSize(300, 301, 100);

  @TempDir private Path folder;

  private static boolean isWindows() {
    return File.separatorChar == '\\';
  }

  private Path script(String... lines) throws IOException {
    Path program = folder.resolve("ffmpeg");
    Files.writeString(program, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    assertTrue(program.toFile().setExecutable(true));
    return program;
  }

  @Test
  void onlyThatNameInAbsoluteFoldersIsFound() throws IOException {
    assumeTrue(!isWindows());
    Path program = script("exit 0");
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(Files.createFile(other.resolve("ffmpeg2")), "");
    Path folderOfThatName = Files.createDirectory(folder.resolve("strange"));
    Files.createDirectory(folderOfThatName.resolve("ffmpeg"));
    String before = other + ":" + folderOfThatName + "::.:no/such/folder:";
    assertEquals(Optional.empty(), Mp4.Ffmpeg.on(before));
    assertEquals(Optional.of(new Mp4.Ffmpeg(program)), Mp4.Ffmpeg.on(before + folder));
    assertEquals(Optional.empty(), Mp4.Ffmpeg.on(""));
  }

  @Test
  void wordsAreArgumentsAndTheMovieIsAFile() {
    List<String> words =
        new Mp4.Ffmpeg(Path.of("/x/ffmpeg")).words(29.97, Path.of("/t/-i $(a) b.mp4"));
    assertEquals("/x/ffmpeg", words.get(0).replace('\\', '/'));
    assertTrue(words.contains("29.970000"), words.toString());
    assertTrue(words.get(words.size() - 1).startsWith("file:"), words.toString());
  }

  @Test
  void aFailureIsToldByItsLastLineAndLeavesNothing() throws IOException {
    assumeTrue(!isWindows());
    Mp4.Ffmpeg failing =
        new Mp4.Ffmpeg(
            script("echo first >&2", "echo 'no \033[31mencoder' >&2", "echo >&2", "exit 3"));
    long before = temporary();
    IOException failure = assertThrows(IOException.class, () -> write(failing, new NoOutput()));
    assertEquals("ffmpeg failed: no \\u001b[31mencoder", failure.getMessage());
    assertEquals(before, temporary());
  }

  @Test
  void aProgramThatHearsAllAndMakesNothingHasFailedToo() throws IOException {
    assumeTrue(!isWindows());
    Mp4.Ffmpeg idle = new Mp4.Ffmpeg(script("cat > /dev/null"));
    IOException failure = assertThrows(IOException.class, () -> write(idle, new NoOutput()));
    assertTrue(failure.getMessage().startsWith("ffmpeg failed: "), failure.getMessage());
  }

  @Test
  void theRealOneMakesAMovie() throws IOException {
    assumeTrue(isInstalled());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(Mp4.Ffmpeg.onPath(), out);
    byte[] movie = out.toByteArray();
    assertEquals("ftyp", new String(movie, 4, 4, StandardCharsets.ISO_8859_1));
    String text = new String(movie, StandardCharsets.ISO_8859_1);
    assertTrue(text.contains("moov") && text.contains("mdat"), "an index and pictures");
    assertTrue(text.indexOf("moov") < text.indexOf("mdat"), "the index comes first");
  }

  @Test
  void framesWriteItBesideOrSayWhereToGetIt() {
    String[] line =
        ("frames --vary w1_0_0=-9:9:5 --vary b1_0=-9:9:5 --along b2_0=-9:9:3"
                + " --size 500x400 --mp4 --format none --quiet --out "
                + folder)
            .split(" ");
    Session session = Session.run(line);
    if (isInstalled()) {
      assertEquals(0, session.exitCode(), session.err());
      assertTrue(Files.exists(folder.resolve("frames.mp4")));
      assertFalse(Files.exists(folder.resolve("frames")));
    } else {
      assertEquals(2, session.exitCode());
      assertTrue(session.err().contains("apt install ffmpeg"), session.err());
    }
  }

  private static boolean isInstalled() {
    return Mp4.Ffmpeg.on(Optional.ofNullable(System.getenv("PATH")).orElse("")).isPresent();
  }

  private static void write(Mp4.Ffmpeg ffmpeg, OutputStream out) throws IOException {
    FrameJob job = FrameJob.of(Bowl.movie(4), SIZE);
    try (Mp4 movie = new Mp4(ffmpeg, 25, 10, 4)) {
      movie.begin();
      job.run(Runner.serial(), frame -> movie.add(frame));
      movie.end(out);
    }
  }

  private static long temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith("costscape-")).count();
    }
  }

  /** Takes nothing: a failed movie writes no byte. */
  private static final class NoOutput extends OutputStream {
    @Override
    public void write(int b) {
      throw new AssertionError("a byte of a failed movie");
    }
  }
}
