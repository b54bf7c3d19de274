package costscape.store.array;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import costscape.store.array.ZipDirectory.EntryBytes;
import costscape.store.file.InputException;
import costscape.store.text.JsonInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Arrays as safetensors keeps them (github.com/huggingface/safetensors, "Format"): eight bytes that
 * give the length of a header, the header in JSON with type, shape and place of every array, then
 * the numbers, little-endian. Lengths and places are checked before memory is taken for them.
 */
final class SafetensorsFormat {
  private static final int MOST_HEADER = 8 << 20;
  private static final int MOST_ARRAYS = 10_000;
  private static final int MOST_DIMENSIONS = 32;
  private static final String METADATA = "__metadata__";
  private final Bytes bytes;
  private final long data;
  private final List<Tensor> tensors = new ArrayList<>();
  private final String wanted;
  private Optional<String> note = Optional.empty();

  /** The header's entry on one array. */
  private record Tensor(String name, StoredArray.Form form, long begin, long end) {}

  private SafetensorsFormat(Bytes bytes, long data, String wanted) {
    this.bytes = bytes;
    this.data = data;
    this.wanted = wanted;
  }

  static List<StoredArray> read(Bytes bytes) throws IOException {
    return header(bytes, "").arrays();
  }

  /** An entry of the metadata, where it is there. */
  static Optional<String> note(Bytes bytes, String name) throws IOException {
    return header(bytes, name).note;
  }

  private static SafetensorsFormat header(Bytes bytes, String wanted) throws IOException {
    long length =
        ByteBuffer.wrap(bytes.read(0, Long.BYTES, "the length of the header"))
            .order(ByteOrder.LITTLE_ENDIAN)
            .getLong();
    bytes.check(Long.BYTES, length, "the header");
    if (length > MOST_HEADER) {
      throw bytes.error("a header of %,d bytes; %,d are the most", length, MOST_HEADER);
    }
    byte[] header = bytes.read(Long.BYTES, length, "the header");
    SafetensorsFormat format = new SafetensorsFormat(bytes, Long.BYTES + length, wanted);
    InputStreamReader text =
        new InputStreamReader(
            new ByteArrayInputStream(header),
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
    JsonInput.read(bytes.name() + ": the header", text, format::tensors);
    return format;
  }

  private Void tensors(JsonReader json) throws IOException {
    expect(json, JsonToken.BEGIN_OBJECT, "the header");
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      if (tensors.size() == MOST_ARRAYS) {
        throw bytes.error("more than %,d arrays", MOST_ARRAYS);
      }
      if (name.equals(METADATA) && json.peek() == JsonToken.BEGIN_OBJECT) {
        note = ToldActivations.entry(json, wanted);
      } else if (name.equals(METADATA)) {
        json.skipValue();
      } else {
        tensors.add(tensor(name, json));
      }
    }
    json.endObject();
    return null;
  }

  private Tensor tensor(String name, JsonReader json) throws IOException {
    String what = InputException.shown(name);
    expect(json, JsonToken.BEGIN_OBJECT, what);
    json.beginObject();
    String type = "";
    List<Long> shape = List.of(-1L);
    List<Long> places = List.of();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "dtype" -> {
          expect(json, JsonToken.STRING, what);
          type = json.nextString();
        }
        case "shape" -> shape = numbers(json, what);
        case "data_offsets" -> places = numbers(json, what);
        default -> json.skipValue();
      }
    }
    json.endObject();
    String word = type;
    ElementType element =
        ElementType.named(word, known -> known.safetensors)
            .orElseThrow(
                () ->
                    bytes.error(
                        "%s has type %s; F64, F32, F16, BF16 and whole numbers can be read",
                        what, InputException.quoted(word)));
    StoredArray.Form form = new StoredArray.Form(element, ByteOrder.LITTLE_ENDIAN, shape, false);
    if (places.size() != 2 || places.get(0) < 0 || places.get(1) < places.get(0)) {
      throw bytes.error("%s lies from %s; two places in the file were expected", what, places);
    }
    long begin = places.get(0);
    long end = places.get(1);
    if (form.bytes() < 0 || form.bytes() != end - begin) {
      throw bytes.error("%s has shape %s of %s, but %,d bytes", what, shape, type, end - begin);
    }
    bytes.check(data, end, what);
    return new Tensor(name, form, begin, end);
  }

  private List<Long> numbers(JsonReader json, String what) throws IOException {
    expect(json, JsonToken.BEGIN_ARRAY, what);
    json.beginArray();
    List<Long> numbers = new ArrayList<>();
    while (json.hasNext()) {
      expect(json, JsonToken.NUMBER, what);
      String text = json.nextString();
      if (!text.matches("\\d{1,18}") || numbers.size() == MOST_DIMENSIONS) {
        throw bytes.error(
            "%s has %s where lengths below 10^18 were expected", what, InputException.quoted(text));
      }
      numbers.add(Long.parseLong(text));
    }
    json.endArray();
    return numbers;
  }

  private void expect(JsonReader json, JsonToken wanted, String what) throws IOException {
    if (json.peek() != wanted) {
      throw bytes.error("%s: %s was found in the header, not %s", what, json.peek(), wanted);
    }
  }

  private List<StoredArray> arrays() {
    List<Tensor> inOrder =
        tensors.stream()
            .filter(tensor -> tensor.end > tensor.begin)
            .sorted(Comparator.comparingLong(Tensor::begin))
            .toList();
    for (int k = 1; k < inOrder.size(); k++) {
      if (inOrder.get(k).begin < inOrder.get(k - 1).end) {
        throw bytes.error(
            "%s and %s overlap",
            InputException.shown(inOrder.get(k - 1).name),
            InputException.shown(inOrder.get(k).name));
      }
    }
    return tensors.stream()
        .map(
            tensor ->
                new StoredArray(
                    bytes.name(),
                    tensor.name,
                    tensor.form,
                    () ->
                        new EntryBytes(bytes.from(data + tensor.begin), tensor.end - tensor.begin)))
        .toList();
  }
}
