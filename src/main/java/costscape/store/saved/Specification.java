package costscape.store.saved;

import costscape.job.Job;
import costscape.store.record.Build;
import costscape.store.record.Fingerprint;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Identifies a job: the SHA-256 of everything that the job holds and that would be sent to another
 * machine, and of the program and the Java that compute it. Values with equal content have equal
 * hashes, even if one value uses the same part twice where the other has two equal parts. A result
 * read back from the disk shares no parts with its neighbours, and the work that follows from it is
 * still the same work. (Java's serialised form distinguishes the two.)
 */
final class Specification {
  private static final int SHORT = 6;
  private static final int NOTHING = 0;

  /** The hashes of parts met before, by identity: a part that is used many times is hashed once. */
  private final IdentityHashMap<Object, byte[]> known = new IdentityHashMap<>();

  private Specification() {}

  static byte[] of(Job<?> job) throws IOException {
    String program = Build.current() + " " + Build.java();
    return new Specification().hash(List.of(program, job));
  }

  /** The first digits of a hash, for a file name. */
  static String shortName(byte[] specification) {
    return HexFormat.of().formatHex(Arrays.copyOf(specification, SHORT));
  }

  private byte[] hash(Object value) throws IOException {
    byte[] before = known.get(value);
    if (before != null) {
      return before;
    }
    MessageDigest digest = Fingerprint.sha256();
    try (DataOutputStream out =
        new DataOutputStream(
            new DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest))) {
      write(value, out);
    }
    byte[] hash = digest.digest();
    known.put(value, hash);
    return hash;
  }

  private void write(Object value, DataOutputStream out) throws IOException {
    if (value == null) {
      out.write(NOTHING);
      return;
    }
    Class<?> type = value.getClass();
    if (value instanceof Enum<?> constant) {
      out.writeUTF(constant.getDeclaringClass().getName() + " " + constant.name());
    } else if (value instanceof List<?> list) {
      writeAll("list", list, out);
    } else if (value instanceof Collection<?> set) {
      writeSorted("set", set, out);
    } else if (value instanceof Map<?, ?> map) {
      writeEntries(map, out);
    } else if (value instanceof Optional<?> optional) {
      writeAll("optional", optional.stream().toList(), out);
    } else if (value instanceof double[] numbers) {
      writeNumbers(numbers, out);
    } else if (type.isArray()) {
      writeArray(value, out);
    } else if (hasFieldsToRead(type)) {
      writeFields(value, out);
    } else {
      BlockFile.write(
          value, out); // a text, a number, a colour; a function by its place in the code
    }
  }

  private void writeAll(String kind, Collection<?> items, DataOutputStream out) throws IOException {
    out.writeUTF(kind);
    out.writeInt(items.size());
    for (Object item : items) {
      out.write(hash(item));
    }
  }

  /** Writes items in the order of their hashes, which does not depend on the process. */
  private void writeSorted(String kind, Collection<?> items, DataOutputStream out)
      throws IOException {
    List<byte[]> hashes = new ArrayList<>();
    for (Object item : items) {
      hashes.add(hash(item));
    }
    hashes.sort(Arrays::compare);
    out.writeUTF(kind);
    out.writeInt(hashes.size());
    for (byte[] hash : hashes) {
      out.write(hash);
    }
  }

  private void writeEntries(Map<?, ?> map, DataOutputStream out) throws IOException {
    List<Object> entries = new ArrayList<>();
    map.forEach((key, item) -> entries.add(Arrays.asList(key, item)));
    writeSorted("map", entries, out);
  }

  private static void writeNumbers(double[] numbers, DataOutputStream out) throws IOException {
    out.writeUTF("double[]");
    out.write(BlockFile.encode(numbers));
  }

  private void writeArray(Object array, DataOutputStream out) throws IOException {
    out.writeUTF(array.getClass().getName());
    if (array.getClass().getComponentType().isPrimitive()) {
      BlockFile.write(array, out);
      return;
    }
    for (int k = 0; k < Array.getLength(array); k++) {
      out.write(hash(Array.get(array, k)));
    }
  }

  /**
   * Returns whether fields can be read: not of Java's closed classes, nor of a lambda's nameless
   * one.
   */
  private static boolean hasFieldsToRead(Class<?> type) {
    return !type.getName().startsWith("java.") && !type.isHidden() && !type.isSynthetic();
  }

  private void writeFields(Object value, DataOutputStream out) throws IOException {
    out.writeUTF(value.getClass().getName());
    for (Class<?> type = value.getClass(); hasFieldsToRead(type); type = type.getSuperclass()) {
      for (Field field : sent(type)) {
        out.writeUTF(field.getName());
        write(read(field, value), field.getType().isPrimitive(), out);
      }
    }
  }

  private void write(Object part, boolean primitive, DataOutputStream out) throws IOException {
    if (primitive) {
      out.writeUTF(part.toString());
    } else {
      out.write(hash(part));
    }
  }

  private static List<Field> sent(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0)
        .sorted(Comparator.comparing(Field::getName))
        .toList();
  }

  private static Object read(Field field, Object of) throws IOException {
    try {
      field.setAccessible(true);
      return field.get(of);
    } catch (IllegalAccessException e) {
      throw new IOException(field + " cannot be read", e);
    }
  }
}
