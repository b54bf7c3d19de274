package costscape.store.array;

import costscape.store.array.StoredArray.Form;
import costscape.store.array.ZipDirectory.EntryBytes;
import costscape.store.file.InputException;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Arrays of an HDF5 file, as Keras and h5py write them, named by their path: {@code
 * dense/kernel:0}. jhdf finds out where they are, in the file's bytes in memory, and never follows
 * a link; the numbers are read by this room, within the file's bounds. Arrays in chunks, which may
 * be packed, are refused.
 */
final class HdfFormat {
  private static final int MOST_BYTES = Integer.MAX_VALUE - Long.BYTES;
  private static final int MOST_DEPTH = 16;
  private static final int MOST_NODES = 10_000;

  private final Bytes bytes;
  private final List<StoredArray> arrays = new ArrayList<>();
  private final Set<Long> groups = new HashSet<>();
  private int nodes;

  private HdfFormat(Bytes bytes) {
    this.bytes = bytes;
  }

  static List<StoredArray> read(Bytes bytes) throws IOException {
    HdfFormat format = new HdfFormat(bytes);
    return opened(
        bytes,
        file -> {
          format.group(file, "", 0);
          return format.arrays;
        });
  }

  /** A text that an attribute of the whole file holds, where it is there. */
  static Optional<String> note(Bytes bytes, String name) throws IOException {
    return opened(
        bytes,
        file -> {
          Attribute attribute = file.getAttribute(name);
          boolean isText =
              attribute != null
                  && attribute.getSize() == 1
                  && attribute.getSizeInBytes() <= bytes.size();
          return isText && attribute.getData() instanceof String text
              ? Optional.of(text)
              : Optional.empty();
        });
  }

  /** Damage makes jhdf fail in any way, up to a recursion without end. */
  private static <T> T opened(Bytes bytes, Function<HdfFile, T> use) throws IOException {
    if (bytes.size() > MOST_BYTES) {
      throw bytes.error("an HDF5 file of %,d bytes; %,d are the most", bytes.size(), MOST_BYTES);
    }
    byte[] all = bytes.read(0, bytes.size(), "the file");
    try (HdfFile file = HdfFile.fromBytes(all)) {
      return use.apply(file);
    } catch (InputException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw bytes.error("a damaged HDF5 file: %s", reason(e));
    }
  }

  private static String reason(Throwable e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return e instanceof StackOverflowError || e.getMessage() == null
        ? "its groups or headers contain themselves"
        : InputException.shown(message);
  }

  private void group(Group group, String path, int depth) {
    if (depth > MOST_DEPTH || !groups.add(group.getAddress())) {
      throw bytes.error("an HDF5 file whose groups contain themselves or are very deep");
    }
    for (Node node : group.getChildren().values()) {
      if (++nodes > MOST_NODES) {
        throw bytes.error("an HDF5 file of more than %,d groups and arrays", MOST_NODES);
      }
      String name = path.isEmpty() ? node.getName() : path + "/" + node.getName();
      if (node.isLink()) {
        continue; // it may lead to another file
      }
      if (node instanceof Group inner) {
        group(inner, name, depth + 1);
      } else if (node instanceof Dataset dataset) {
        form(dataset).ifPresent(form -> add(name, dataset, form));
      }
    }
  }

  private void add(String name, Dataset dataset, Form form) {
    String shown = InputException.shown(name);
    if (form.bytes() < 0 || !(dataset instanceof ContiguousDataset whole)) {
      throw bytes.error(
          "%s is stored in chunks or packed, which is not read; h5py writes it whole without chunks"
              + " and compression",
          shown);
    }
    if (form.size() == 0) {
      return;
    }
    long place = whole.getDataAddress();
    bytes.check(place, form.bytes(), shown);
    arrays.add(
        new StoredArray(
            bytes.name(), name, form, () -> new EntryBytes(bytes.from(place), form.bytes())));
  }

  /** The form of an array of numbers; nothing for text and the like. */
  private static Optional<Form> form(Dataset dataset) {
    DataType type = dataset.getDataType();
    Optional<ElementType> element = Optional.empty();
    ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    if (type instanceof FloatingPoint floating) {
      element = floating(type.getSize(), floating.getExponentSize());
      order = floating.getByteOrder();
    } else if (type instanceof FixedPoint fixed) {
      String name = (fixed.isSigned() ? "i" : "u") + type.getSize();
      element = ElementType.named(name, known -> known.numpy);
      order = fixed.getByteOrder();
    }
    ByteOrder found = order;
    List<Long> shape = Arrays.stream(dataset.getDimensionsAsLong()).boxed().toList();
    return element.map(of -> new Form(of, found, shape, false));
  }

  /**
   * Returns the floating-point type among the forms of IEEE 754 and Google's bfloat16: the
   * exponent's bits tell them apart.
   */
  private static Optional<ElementType> floating(int bytes, int exponentBits) {
    return switch (100 * bytes + exponentBits) {
      case 205 -> Optional.of(ElementType.FLOAT16);
      case 208 -> Optional.of(ElementType.BFLOAT16);
      case 408 -> Optional.of(ElementType.FLOAT32);
      case 811 -> Optional.of(ElementType.FLOAT64);
      default -> Optional.empty();
    };
  }
}
