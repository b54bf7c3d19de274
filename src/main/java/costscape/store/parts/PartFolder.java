package costscape.store.parts;

import costscape.store.file.BoundedInput;
import costscape.store.file.InputException;
import costscape.store.file.OutputException;
import costscape.store.file.Storage;
import costscape.store.record.Fingerprint;
import costscape.store.table.TableFormat;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A folder that holds a table in numbered parts, {@code part-00000.csv} and so on, and {@code
 * manifest.json}, which is written last: without it the parts are not all there.
 *
 * @param name of the folder, a path or a URL
 */
public record PartFolder(String name) {
  private static final String MANIFEST = "manifest.json";
  private static final int BUFFER = 1 << 16;

  /** A manifest of a hundred thousand parts. */
  private static final int MOST_BYTES = 1 << 24;

  /** The name of a part's file. */
  static String part(int index, TableFormat format) {
    return String.format(
        Locale.ROOT, "part-%05d.%s", index, format.name().toLowerCase(Locale.ROOT));
  }

  public PartFolder {
    while (name.endsWith("/") && name.length() > 1) {
      name = name.substring(0, name.length() - 1);
    }
  }

  public String manifest() {
    return name + "/" + MANIFEST;
  }

  private Storage storage() {
    return Storage.of(name);
  }

  /**
   * Makes sure before the work that parts can be written here, and takes the manifest of an earlier
   * table away, for its parts are about to be replaced.
   *
   * @throws InputException where the folder's name is a file's, or too long
   * @throws OutputException where nothing can be written here
   */
  public void prepare() throws IOException {
    try {
      storage().delete(manifest());
      write(MANIFEST, "");
      storage().delete(manifest());
    } catch (IOException e) {
      throw OutputException.writing(manifest(), e).beforeWork();
    }
  }

  /** Whether a whole table is here. */
  public boolean isWhole() throws IOException {
    return !storage().files(manifest()).isEmpty();
  }

  private void write(String file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    storage().write(name + "/" + file, out -> out.write(bytes));
  }

  /**
   * Writes the manifest, once all parts are here. What other attempts and an earlier table left is
   * deleted.
   *
   * @param command that made the parts
   * @throws InputException where a part is not seen from this machine
   */
  public void finish(List<String> command, TableFormat format, List<PartEntry> parts)
      throws IOException {
    PartManifest whole = PartManifest.of(command, format, parts);
    Set<String> strange = present(".part-*");
    strange.addAll(present("part-*"));
    for (PartEntry part : parts) {
      if (!strange.remove(part.name())) {
        throw InputException.in(
            name + "/" + part.name(),
            "a machine of the cluster wrote it and it is not seen from here; the parts want a place"
                + " that all machines share");
      }
    }
    for (String file : strange) {
      storage().delete(name + "/" + file);
    }
    try {
      write(MANIFEST, whole.text());
    } catch (IOException e) {
      throw OutputException.writing(manifest(), e);
    }
  }

  /** The names of the files here that a pattern fits. */
  private Set<String> present(String pattern) throws IOException {
    Set<String> names = new HashSet<>();
    for (String file : storage().files(name + "/" + pattern)) {
      names.add(file.substring(file.lastIndexOf('/') + 1));
    }
    return names;
  }

  /** A table that is all here. */
  public Table table() throws IOException {
    try (Reader text = reader(MANIFEST)) {
      return new Table(this, PartManifest.read(manifest(), text));
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw InputException.in(
          manifest(),
          "no such file: the run that writes these parts has not ended, or was elsewhere");
    } catch (IOException e) {
      throw InputException.in(manifest(), "cannot be read: " + e.getMessage());
    }
  }

  private Reader reader(String file) throws IOException {
    InputStream bounded = new BoundedInput(open(file), MOST_BYTES, "a manifest");
    return new InputStreamReader(bounded, StandardCharsets.UTF_8);
  }

  private InputStream open(String file) throws IOException {
    return storage().open(name + "/" + file, 0);
  }

  /** The table that the parts make. */
  public static final class Table {
    private final PartFolder folder;
    private final PartManifest manifest;

    private Table(PartFolder folder, PartManifest manifest) {
      this.folder = folder;
      this.manifest = manifest;
    }

    public TableFormat format() {
      return manifest.format();
    }

    public int parts() {
      return manifest.parts().size();
    }

    public long cells() {
      return manifest.cells();
    }

    public long bytes() {
      return manifest.bytes();
    }

    /**
     * Refuses the table, before anything is written, where parts are missing or others are here.
     *
     * @throws InputException naming the first of them
     */
    public void check() throws IOException {
      Set<String> present = folder.present("part-*");
      List<String> missing = new ArrayList<>();
      for (PartEntry part : manifest.parts()) {
        if (!present.remove(part.name())) {
          missing.add(part.name());
        }
      }
      if (!missing.isEmpty()) {
        throw InputException.in(
            folder.name() + "/" + missing.get(0),
            "this part is missing" + more(missing.size() - 1, "are missing too"));
      }
      if (!present.isEmpty()) {
        throw InputException.in(
            folder.name() + "/" + present.stream().sorted().findFirst().orElseThrow(),
            "this file is no part of the table that manifest.json lists"
                + more(present.size() - 1, "are none either"));
      }
    }

    private static String more(int count, String what) {
      return count == 0 ? "" : ", and %d more %s".formatted(count, what);
    }

    /**
     * Writes the parts one behind the other.
     *
     * @throws InputException naming a part that is not as it was written
     */
    public void writeTo(OutputStream out) throws IOException {
      for (PartEntry part : manifest.parts()) {
        MessageDigest digest = Fingerprint.sha256();
        long bytes = copy(part, digest, out);
        boolean isWhole =
            bytes == part.bytes()
                && HexFormat.of().formatHex(digest.digest()).equals(part.sha256());
        if (!isWhole) {
          throw InputException.in(
              folder.name() + "/" + part.name(),
              "this part is damaged: its %s not those that manifest.json lists"
                  .formatted(bytes == part.bytes() ? "bytes are" : bytes + " bytes are"));
        }
      }
    }

    private long copy(PartEntry part, MessageDigest digest, OutputStream out) throws IOException {
      byte[] buffer = new byte[BUFFER];
      long bytes = 0;
      try (InputStream in = new DigestInputStream(folder.open(part.name()), digest)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          out.write(buffer, 0, read);
          bytes += read;
        }
      }
      return bytes;
    }
  }
}
