package costscape.cli.proof;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.report.Output;
import costscape.store.file.InputException;
import costscape.store.record.ProofFacts;
import costscape.study.ModelAtPoint;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Option;

/** Options that ask for a proof of what a slice holds. */
@Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
public final class ProofOptions {
  private static final double NANOSECONDS = 1e-9;

  @Option(
      names = "--prove",
      description =
          "Prove, by interval arithmetic with every rounding accounted for, where the minima,"
              + " maxima and saddles of the line or plane are and that there is no other; what"
              + " could not be decided is listed. The ends of a range are not counted.")
  private boolean prove;

  @Option(
      names = "--within",
      paramLabel = "SECONDS",
      description =
          "How long --prove may search; what is left is undecided (default: until a number of"
              + " boxes, the same on every machine, has been looked at).")
  private Double within;

  public boolean isWanted() {
    return prove;
  }

  public boolean isTimed() {
    return within != null;
  }

  /** Refuses a limit of time that is none. */
  public void check() {
    if (within != null && !(within > 0 && within <= 1e9)) {
      throw new InputException("--within is a number of seconds above 0, not " + within);
    }
  }

  /** Fails now where the table could not be written later. */
  public void prepare(ModelAtPoint model, Output output) throws IOException {
    if (prove) {
      ProveOption.checkProvable(model);
      output.prepare(ProofFacts.TABLE);
    }
  }

  /** Says from now on when the time is up. */
  public BooleanSupplier enough() {
    if (within == null) {
      return () -> false;
    }
    long start = System.nanoTime();
    double seconds = within;
    return () -> NANOSECONDS * (System.nanoTime() - start) >= seconds;
  }
}
