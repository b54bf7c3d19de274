package costscape.notebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.api.Model;
import costscape.api.Picture;
import costscape.api.Plane;
import costscape.api.Sweep;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notebook with a Java kernel, executed by Jupyter: what its cells show. */
class DisplayTest {
  private static final String SURFACE =
      """
      import costscape.api.*;
      var model = Model.of(Data.ARTICLE).hidden(2);
      var plane = model.at(Preset.ARTICLE).plane("w1_0_0", -100, 100, "w1_0_1", -100, 100);
      var surface = Sweep.surface(plane, 60, 40);
      """;

  @TempDir private Path folder;

  private static Map<String, Object> cell(String id, String code) {
    return Map.of(
        "cell_type", "code", "id", id, "metadata", Map.of(), "outputs", List.of(), "source", code);
  }

  /** The outputs of a notebook's cells; the test is skipped where there is no Jupyter. */
  private List<JsonArray> executed(String... cells) throws IOException, InterruptedException {
    Path kernel = Files.createDirectories(folder.resolve("share/kernels/shell"));
    List<String> start = new ArrayList<>();
    start.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    start.addAll(List.of("-Djava.awt.headless=true", "-cp", classPath()));
    start.addAll(List.of(ShellKernel.class.getName(), "{connection_file}"));
    Map<String, Object> spec =
        Map.of("argv", start, "display_name", "shell", "language", "java", "env", Map.of());
    Files.writeString(kernel.resolve("kernel.json"), new Gson().toJson(spec));
    List<Map<String, Object>> all = new ArrayList<>();
    for (String code : cells) {
      all.add(cell("c" + all.size(), code));
    }
    Map<String, Object> named = Map.of("name", "shell", "display_name", "shell");
    Map<String, Object> notebook =
        Map.of(
            "nbformat",
            4,
            "nbformat_minor",
            5,
            "metadata",
            Map.of("kernelspec", named),
            "cells",
            all);
    Path own = folder.resolve("own.ipynb");
    String text =
        new Gson().toJson(notebook).replace("\"outputs\"", "\"execution_count\":null,\"outputs\"");
    Files.writeString(own, text);
    Path said = folder.resolve("said.txt");
    ProcessBuilder jupyter =
        new ProcessBuilder(
                "/usr/bin/python3",
                "-m",
                "nbconvert",
                "--to",
                "notebook",
                "--execute",
                "--ExecutePreprocessor.timeout=600",
                "--ExecutePreprocessor.startup_timeout=600",
                "--output",
                "done.ipynb",
                own.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    jupyter.environment().put("JUPYTER_PATH", folder.resolve("share").toString());
    jupyter.environment().put("HOME", folder.toString());
    int exitCode = jupyter.start().waitFor();
    String words = Files.readString(said);
    assumeTrue(!words.contains("No module named"), words);
    assertEquals(0, exitCode, words);
    List<JsonArray> outputs = new ArrayList<>();
    JsonObject done =
        JsonParser.parseString(Files.readString(folder.resolve("done.ipynb"))).getAsJsonObject();
    done.getAsJsonArray("cells")
        .forEach(c -> outputs.add(c.getAsJsonObject().getAsJsonArray("outputs")));
    return outputs;
  }

  private static String classPath() {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  @Tag("long")
  @Test
  void resultsOfCellsShowThemselves() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "Debian's Python runs Jupyter");
    List<JsonArray> outputs =
        executed(
            SURFACE + "Picture.contours(surface).title(\"a notebook\")",
            "surface",
            "Sweep.curve(model.at(Preset.ARTICLE).line(\"b2_0\", -30, 0), 200)",
            "surface.smallest()");
    for (int k = 0; k < 3; k++) {
      JsonObject data = outputs.get(k).get(0).getAsJsonObject().getAsJsonObject("data");
      byte[] png = Base64.getMimeDecoder().decode(data.get("image/png").getAsString());
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      assertEquals(1200, image.getWidth());
      assertEquals(800, image.getHeight());
      Files.write(Path.of("target/notebook-%d.png".formatted(k)), png); // to be looked at
    }
    assertEquals(1, outputs.get(3).size());
    assertTrue(outputs.get(3).get(0).toString().contains("text/plain"), outputs.get(3).toString());
  }

  @Test
  void aPicturesBytesAreThoseOfItsFile() throws IOException {
    Model bowl = Model.of(2, t -> t[0] * t[0] + 2 * t[1] * t[1]).named("x", "y");
    Plane plane = bowl.at(0, 0).plane("x", -1, 1, "y", -1, 1);
    Picture picture = Picture.heatmap(Sweep.surface(plane, 9, 7));
    picture.write(folder.resolve("a.png"));
    picture.write(folder.resolve("a.svg"));
    assertArrayEquals(Files.readAllBytes(folder.resolve("a.png")), picture.png());
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a.svg")),
        picture.svg().getBytes(StandardCharsets.UTF_8));
  }
}
