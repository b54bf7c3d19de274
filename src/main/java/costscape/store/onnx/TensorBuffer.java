package costscape.store.onnx;

import costscape.store.onnx.OnnxGraph.Value;
import costscape.store.onnx.OnnxRuntime.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Numbers one after the other in bytes, as a tensor has them.
 *
 * @param kind of the numbers, as ONNX counts them
 * @param bytes that they fill
 */
record TensorBuffer(int kind, ByteBuffer bytes) {
  /** Room for some numbers where the runtime reads them. */
  static TensorBuffer of(int kind, int count) {
    int bytes = Math.multiplyExact(count, bytes(kind));
    return new TensorBuffer(kind, ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()));
  }

  /** Bytes of one number. */
  static int bytes(int kind) {
    return switch (kind) {
      case Value.FLOAT, Value.INT32 -> Float.BYTES;
      case Value.BOOL -> 1;
      default -> Double.BYTES;
    };
  }

  /** The kind of numbers that are computed in double precision, or as they are. */
  static int kind(int kind, boolean isDouble) {
    return isDouble && kind == Value.FLOAT ? Value.DOUBLE : kind;
  }

  void put(double value) {
    switch (kind) {
      case Value.FLOAT -> bytes.putFloat((float) value);
      case Value.DOUBLE -> bytes.putDouble(value);
      case Value.INT32 -> bytes.putInt((int) value);
      case Value.BOOL -> bytes.put((byte) (value == 0 ? 0 : 1));
      default -> bytes.putLong((long) value);
    }
  }

  /** Takes all numbers anew, from one of some others on. */
  void fill(double[] numbers, int first) {
    bytes.rewind();
    for (int k = first; bytes.hasRemaining(); k++) {
      put(numbers[k]);
    }
    bytes.rewind();
  }

  /** The tensor that the numbers make, which may change later on. */
  Tensor tensor(OnnxRuntime runtime, long... shape) {
    bytes.rewind();
    return switch (kind) {
      case Value.FLOAT -> runtime.tensor(bytes.asFloatBuffer(), shape);
      case Value.DOUBLE -> runtime.tensor(bytes.asDoubleBuffer(), shape);
      case Value.INT32 -> runtime.tensor(bytes.asIntBuffer(), shape);
      case Value.BOOL -> runtime.truths(bytes, shape);
      default -> runtime.tensor(bytes.asLongBuffer(), shape);
    };
  }
}
