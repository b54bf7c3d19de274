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
import java.nio.file.NotDirectoryException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A folder that holds a table in numbered parts, {@code part-00000.csv} and so on, and {@code
 * manifest.json}, which is written last: without it the parts are not all there.
 *
 * @param name of the folder, a path or a URL
 */
public record PartFolder(String name) {
  public static final String MANIFEST = "manifest.json";

  /** The manifest of an earlier table while the parts of another one take its parts' places. */
  public static final String EARLIER = ".manifest.json.earlier";

  private static final String PROBE = "manifest.json.probe";
  private static final Pattern PART =
      Pattern.compile(
          TableFormat.written()
              .map(TableFormat::label)
              .collect(Collectors.joining("|", "part-\\d{5,}\\.(", ")")));

  /** A manifest of a hundred thousand parts. */
  private static final int MOST_BYTES = 1 << 24;

  /** The name of a part's file. */
  static String part(int index, TableFormat format) {
    return String.format(Locale.ROOT, "part-%05d.%s", index, format.label());
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
   * What lay here before the work.
   *
   * @param names of the files that are parts by their names, and of the manifest, in their order
   * @param listed names of the parts that the manifest of an earlier table lists
   */
  public record Earlier(List<String> names, Set<String> listed) {
    public Earlier {
      names = List.copyOf(names);
      listed = Set.copyOf(listed);
    }
  }

  /**
   * Finds what lies here.
   *
   * @throws InputException where {@code manifest.json} is no list of parts: it is somebody's own
   */
  public Earlier earlier() throws IOException {
    List<String> names = new ArrayList<>(present("part-*"));
    names.removeIf(name -> !PART.matcher(name).matches());
    Set<String> listed = new HashSet<>();
    for (String file : List.of(MANIFEST, EARLIER)) {
      if (!present(file).isEmpty()) {
        listed.addAll(listed(file));
        names.add(file);
      }
    }
    names.remove(EARLIER);
    Collections.sort(names);
    return new Earlier(names, listed);
  }

  private List<String> listed(String file) throws IOException {
    try (Reader text = reader(file)) {
      return PartManifest.read(file, text).parts().stream().map(PartEntry::name).toList();
    } catch (InputException e) {
      throw InputException.in(
          name + "/" + file,
          "is there already and is no list of a table's parts, which would take its place;"
              + " --parts or --name puts the parts elsewhere");
    }
  }

  /**
   * Makes sure before the work that parts can be written here, and gives the manifest of an earlier
   * table another name, for its parts are about to be replaced.
   *
   * @throws InputException where the folder's name is a file's, or too long
   * @throws OutputException where nothing can be written here
   */
  public void prepare() throws IOException {
    try {
      write(PROBE, "");
      storage().delete(name + "/" + PROBE);
      if (!present(MANIFEST).isEmpty()) {
        storage().rename(manifest(), name + "/" + EARLIER);
      }
    } catch (IOException e) {
      throw OutputException.writing(manifest(), e).beforeWork();
    }
  }

  /**
   * Gives the manifest of an earlier table its name back, if every part is still as it lists it.
   *
   * @return whether the earlier table is whole, or there was none
   */
  public boolean restore() throws IOException {
    if (present(EARLIER).isEmpty()) {
      return true;
    }
    try (Reader text = reader(EARLIER)) {
      new Table(this, PartManifest.read(EARLIER, text)).writeTo(OutputStream.nullOutputStream());
    } catch (InputException | IOException e) {
      return false;
    }
    storage().rename(name + "/" + EARLIER, manifest());
    return true;
  }

  private void write(String file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    storage().write(name + "/" + file, out -> out.write(bytes));
  }

  /**
   * Writes the manifest, once all parts are here. What other attempts left is deleted, and what the
   * manifest of an earlier table lists; any other file stays.
   *
   * @param command that made the parts
   * @return names of the earlier table's parts that were deleted, in their order
   * @throws InputException where a part is not seen from this machine
   */
  public List<String> finish(
      List<String> command, TableFormat format, List<PartEntry> parts, Earlier earlier)
      throws IOException {
    PartManifest whole = PartManifest.of(command, format, parts);
    Set<String> strange = present("part-*");
    for (PartEntry part : parts) {
      if (!strange.remove(part.name())) {
        throw InputException.in(
            name + "/" + part.name(),
            "a machine of the cluster wrote it and it is not seen from here; the parts want a place"
                + " that all machines share");
      }
    }
    for (String file : present(".part-*")) {
      if (PartWriting.UNFINISHED.matcher(file).matches()) {
        storage().delete(name + "/" + file);
      }
    }
    strange.retainAll(earlier.listed());
    for (String file : strange) {
      storage().delete(name + "/" + file);
    }
    try {
      write(MANIFEST, whole.text());
      storage().delete(name + "/" + EARLIER);
    } catch (IOException e) {
      throw OutputException.writing(manifest(), e);
    }
    return strange.stream().sorted().toList();
  }

  /** The names of the files here that a pattern fits. */
  private Set<String> present(String pattern) throws IOException {
    Set<String> names = new HashSet<>();
    try {
      for (String file : storage().files(name + "/" + pattern)) {
        names.add(file.substring(file.lastIndexOf('/') + 1));
      }
    } catch (NoSuchFileException | NotDirectoryException | FileNotFoundException e) {
      return names; // no folder yet
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
  public record Table(PartFolder folder, PartManifest manifest) {
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
      List<String> missing =
          manifest.parts().stream()
              .map(PartEntry::name)
              .filter(part -> !present.remove(part))
              .toList();
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
        long bytes;
        try (InputStream in = new DigestInputStream(folder.open(part.name()), digest)) {
          bytes = in.transferTo(out);
        }
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
  }
}
