package costscape.run.spark;

/** The memory of a machine of the cluster did not suffice. */
final class ExecutorMemoryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ExecutorMemoryException(OutOfMemoryError cause) {
    super(
        "a machine of the cluster has not enough memory (%d MB) for a block of this work; give each"
                .formatted(Runtime.getRuntime().maxMemory() >> 20)
            + " more by --executor-memory of spark-submit, or fewer cores by --executor-cores");
    addSuppressed(cause); // as a cause it would speak of the memory of the asking machine
  }
}
