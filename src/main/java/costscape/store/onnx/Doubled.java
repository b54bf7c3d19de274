package costscape.store.onnx;

import costscape.store.array.OnnxFormat;
import costscape.store.array.ProtoMessage;
import costscape.store.array.ProtoWriter;
import costscape.store.array.StoredArray;
import java.util.Set;

/**
 * Copies nodes and values of a graph, in double precision where that is asked for: every number,
 * type and conversion of single precision becomes one of double precision. Dropout loses its rate
 * and its switch, which turns it off. Batch normalisation may take means and variances from the
 * rows themselves, as it does in training.
 *
 * @param isAsked whether precision is doubled
 * @param takesStatistics whether batch normalisation takes its statistics from the rows
 */
record Doubled(boolean isAsked, boolean takesStatistics) {
  private static final int FLOAT = OnnxGraph.Value.FLOAT;
  private static final int DOUBLE = OnnxGraph.Value.DOUBLE;

  /** Attributes that hold a type. */
  private static final Set<String> TYPES = Set.of("to", "dtype", "stash_type", "output_datatype");

  ProtoWriter node(String op, ProtoMessage node) {
    return takesStatistics && op.equals("BatchNormalization")
        ? training(precise(op, node), node)
        : precise(op, node);
  }

  /** The statistics that it would keep for later are two more outputs, which nobody reads. */
  private static ProtoWriter training(ProtoWriter copy, ProtoMessage node) {
    String output = node.texts(2).get(0);
    return copy.text(2, output + "/kept_mean")
        .text(2, output + "/kept_variance")
        .message(5, new ProtoWriter().text(1, "training_mode").number(3, 1).number(20, 2));
  }

  private ProtoWriter precise(String op, ProtoMessage node) {
    boolean[] hasInput = {false};
    ProtoWriter copy =
        node.copied(
            (number, into, message) -> {
              if (number == 1 && op.equals("Dropout")) {
                boolean isFurther = hasInput[0];
                hasInput[0] = true;
                return isFurther;
              }
              boolean isSwitch =
                  number == 5 && takesStatistics && message.get().text(1).equals("training_mode");
              if (isSwitch) {
                return true;
              }
              if (number == 5 && isAsked) {
                into.message(5, attribute(message.get()));
                return true;
              }
              return false;
            });
    boolean isZeros =
        isAsked
            && op.equals("ConstantOfShape")
            && node.messages(5).stream().noneMatch(a -> a.text(1).equals("value"));
    return isZeros ? copy.message(5, zero()) : copy;
  }

  /** What is filled with zeros of no type is single precision. */
  private static ProtoWriter zero() {
    ProtoWriter tensor =
        new ProtoWriter().number(1, 1).number(2, DOUBLE).bytes(9, new byte[Double.BYTES]);
    return new ProtoWriter().text(1, "value").message(5, tensor).number(20, 4);
  }

  private ProtoWriter attribute(ProtoMessage attribute) {
    boolean isType = TYPES.contains(attribute.text(1));
    return attribute.copied(
        (number, into, message) -> {
          if (number == 3 && isType && attribute.number(3) == FLOAT) {
            into.number(3, DOUBLE);
            return true;
          }
          if (number == 5 || number == 10) {
            into.message(number, tensor(message.get()));
            return true;
          }
          if (number == 6 || number == 11) {
            into.message(number, graph(message.get()));
            return true;
          }
          return false;
        });
  }

  private ProtoWriter graph(ProtoMessage graph) {
    return graph.copied(
        (number, into, message) -> {
          switch (number) {
            case OnnxGraph.NODE -> {
              ProtoMessage node = message.get();
              into.message(number, node(node.text(4), node));
            }
            case OnnxGraph.INITIALIZER -> into.message(number, tensor(message.get()));
            case OnnxGraph.INPUT, OnnxGraph.OUTPUT -> into.message(number, value(message.get()));
            default -> {
              return number == OnnxGraph.VALUE_INFO;
            }
          }
          return true;
        });
  }

  private static ProtoWriter tensor(ProtoMessage tensor) {
    if (tensor.number(2) != FLOAT) {
      return tensor.copied((number, into, message) -> false);
    }
    StoredArray array = OnnxFormat.tensor("the graph", tensor);
    return GraphBytes.tensor(array, DOUBLE, GraphBytes.raw(array, true));
  }

  /** An input or an output. */
  ProtoWriter value(ProtoMessage value) {
    return isAsked
        ? value.with(2, type -> type.with(1, Doubled::ofDoubles))
        : value.copied((number, into, message) -> false);
  }

  /** A type of tensors. */
  private static ProtoWriter ofDoubles(ProtoMessage type) {
    return type.copied(
        (number, into, message) -> {
          boolean isKind = number == 1 && type.number(1) == FLOAT;
          if (isKind) {
            into.number(1, DOUBLE);
          }
          return isKind;
        });
  }
}
