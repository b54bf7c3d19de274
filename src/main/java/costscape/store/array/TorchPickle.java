package costscape.store.array;

import costscape.store.file.InputException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the tensors that {@code torch.save} wrote. A pickle is a program for a stack machine
 * (Python's pickletools.py describes it), which calls whatever Python it names. This machine knows
 * the calls that make tensors and dictionaries, and refuses any other by its name: nothing runs.
 * Libraries that read pickles know many more calls, and take memory before they look how much there
 * is.
 */
final class TorchPickle {
  private static final String TORCH = "torch";

  /** Python's {@code None}, and what it keeps of no interest here. */
  private static final Object NONE = new Object();

  private static final Object MARK = new Object();

  private final Bytes file;
  private final ByteBuffer program;
  private final Deque<Object> stack = new ArrayDeque<>();
  private final Map<Integer, Object> memo = new HashMap<>();

  /** Something in Python that has a name. */
  private record Global(String module, String name) {
    String whole() {
      return module + "." + name;
    }
  }

  /** Numbers in an entry of the archive. */
  record Storage(ElementType type, String key) {}

  /**
   * A view of a storage.
   *
   * @param first the place of its first number in the storage
   * @param strides how many numbers lie between neighbours along each dimension
   */
  record Tensor(Storage storage, long first, List<Long> shape, List<Long> strides) {}

  private TorchPickle(Bytes file, byte[] program) {
    this.file = file;
    this.program = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Returns what the pickle is of: dictionaries as {@link Map}, lists and tuples as {@link List},
   * words as {@link String}, tensors as {@link Tensor}.
   *
   * @throws InputException where it calls anything else, or is damaged
   */
  static Object read(Bytes file, byte[] program) {
    TorchPickle machine = new TorchPickle(file, program);
    try {
      return machine.run();
    } catch (BufferUnderflowException e) {
      throw machine.damaged();
    }
  }

  private Object run() {
    while (true) {
      int place = program.position();
      int instruction = program.get() & 0xFF;
      if (instruction == '.') {
        return pop(Object.class);
      }
      run(instruction, place);
    }
  }

  private void run(int instruction, int place) {
    switch (instruction) {
      // values, and what is remembered of them
      case 0x80 -> program.get(); // the version
      case 0x95 -> program.getLong(); // the length of what follows
      case 'N' -> stack.push(NONE);
      case 0x88 -> stack.push(true);
      case 0x89 -> stack.push(false);
      case 'K' -> stack.push((long) (program.get() & 0xFF));
      case 'M' -> stack.push((long) (program.getShort() & 0xFFFF));
      case 'J' -> stack.push((long) program.getInt());
      case 0x8A -> stack.push(whole(program.get() & 0xFF));
      case 'G' -> stack.push(Double.longBitsToDouble(Long.reverseBytes(program.getLong())));
      case 'X' -> stack.push(text(program.getInt()));
      case 0x8C -> stack.push(text(program.get() & 0xFF));
      case 'q' -> memo.put(program.get() & 0xFF, peek());
      case 'r' -> memo.put(program.getInt(), peek());
      case 0x94 -> memo.put(memo.size(), peek());
      case 'h' -> stack.push(remembered(program.get() & 0xFF));
      case 'j' -> stack.push(remembered(program.getInt()));
      // collections
      case '(' -> stack.push(MARK);
      case ')', ']' -> stack.push(new ArrayList<>());
      case '}' -> stack.push(new LinkedHashMap<>());
      case 't', 'l' -> stack.push(sinceMark());
      case 0x85 -> stack.push(last(1));
      case 0x86 -> stack.push(last(2));
      case 0x87 -> stack.push(last(3));
      case 'a' -> append(last(1));
      case 'e' -> append(sinceMark());
      case 's' -> put(last(2));
      case 'u' -> put(sinceMark());
      case '0' -> pop(Object.class);
      // calls
      case 'c' -> stack.push(new Global(line(), line()));
      case 0x93 -> {
        String name = pop(String.class);
        stack.push(new Global(pop(String.class), name));
      }
      case 'Q' -> stack.push(storage(pop(List.class)));
      case 'R', 0x81 -> {
        List<?> arguments = pop(List.class);
        stack.push(called(pop(Global.class), arguments));
      }
      case 'b' -> {
        pop(Object.class); // what a dictionary remembers of its module
        if (!(peek() instanceof Map)) {
          throw damaged();
        }
      }
      default ->
          throw file.error(
              "data.pkl has the instruction %d at byte %d, which no file of tensors needs",
              instruction, place);
    }
  }

  private Object called(Global global, List<?> arguments) {
    return switch (global.whole()) {
      case "collections.OrderedDict" -> new LinkedHashMap<>();
      case "torch.Size" -> argument(arguments, 0, List.class);
      case "torch._utils._rebuild_parameter" -> argument(arguments, 0, Tensor.class);
      case "torch._utils._rebuild_tensor_v2" ->
          new Tensor(
              argument(arguments, 0, Storage.class),
              argument(arguments, 1, Long.class),
              lengths(argument(arguments, 2, List.class)),
              lengths(argument(arguments, 3, List.class)));
      default ->
          throw file.error(
              "calls %s, which is code and is not run; torch.save(model.state_dict(), \"%s\")"
                  + " writes the weights alone",
              InputException.shown(global.whole()), InputException.shown(file.name()));
    };
  }

  /** {@code ("storage", torch.FloatStorage, key, where it was, how many numbers)}. */
  private Storage storage(List<?> identity) {
    Global kind = argument(identity, 1, Global.class);
    ElementType type =
        ElementType.named(kind.name(), known -> known.torch)
            .filter(known -> kind.module().equals(TORCH))
            .orElseThrow(
                () ->
                    file.error(
                        "holds numbers as %s; floating-point and whole numbers can be read",
                        InputException.shown(kind.whole())));
    return new Storage(type, argument(identity, 2, String.class));
  }

  private List<Long> lengths(List<?> values) {
    return values.stream().map(value -> cast(value, Long.class)).toList();
  }

  private <T> T argument(List<?> arguments, int place, Class<T> type) {
    if (place >= arguments.size()) {
      throw damaged();
    }
    return cast(arguments.get(place), type);
  }

  private <T> T cast(Object value, Class<T> type) {
    if (!type.isInstance(value)) {
      throw damaged();
    }
    return type.cast(value);
  }

  private <T> T pop(Class<T> type) {
    if (stack.isEmpty()) {
      throw damaged();
    }
    return cast(stack.pop(), type);
  }

  private Object peek() {
    return Optional.ofNullable(stack.peek()).orElseThrow(this::damaged);
  }

  private Object remembered(int place) {
    return Optional.ofNullable(memo.get(place)).orElseThrow(this::damaged);
  }

  /** The top values of the stack, the topmost last. */
  private List<Object> last(int count) {
    List<Object> values = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      values.add(0, pop(Object.class));
    }
    return values;
  }

  private List<Object> sinceMark() {
    Deque<Object> values = new ArrayDeque<>();
    for (Object value = pop(Object.class); value != MARK; value = pop(Object.class)) {
      values.push(value);
    }
    return new ArrayList<>(values);
  }

  @SuppressWarnings("unchecked") // every list here was made by this machine
  private void append(List<Object> values) {
    ((List<Object>) cast(peek(), List.class)).addAll(values);
  }

  @SuppressWarnings("unchecked") // every dictionary here was made by this machine
  private void put(List<Object> values) {
    Map<Object, Object> into = cast(peek(), Map.class);
    if (values.size() % 2 != 0) {
      throw damaged();
    }
    for (int k = 0; k < values.size(); k += 2) {
      Object key = values.get(k);
      if (!(key instanceof String || key instanceof Long)) {
        throw damaged();
      }
      into.put(key, values.get(k + 1));
    }
  }

  private long whole(int bytes) {
    if (bytes > Long.BYTES) {
      throw damaged();
    }
    long value = 0;
    for (int k = 0; k < bytes; k++) {
      value |= (program.get() & 0xFFL) << (Byte.SIZE * k);
    }
    int unused = Long.SIZE - Byte.SIZE * bytes;
    return bytes == 0 ? 0 : value << unused >> unused;
  }

  private String text(int length) {
    if (length < 0 || length > program.remaining()) {
      throw damaged();
    }
    byte[] bytes = new byte[length];
    program.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String line() {
    int start = program.position();
    int length = 0;
    while (program.get() != '\n') {
      length++;
    }
    return new String(program.array(), start, length, StandardCharsets.UTF_8);
  }

  private InputException damaged() {
    return file.error("data.pkl is damaged near byte %d", program.position());
  }
}
