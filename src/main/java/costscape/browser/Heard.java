package costscape.browser;

import costscape.job.Job;
import costscape.job.Runner;
import java.util.function.Consumer;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Hears in JavaScript how much of some work is done. */
@JSFunctor
public interface Heard extends JSObject {
  void report(int finished, int total);

  /** A runner that goes on piece by piece and says so. */
  static Runner runner(Heard heard) {
    return new Runner() {
      @Override
      public <T> void run(Job<T> job, Consumer<? super T> inOrder) {
        for (int i = 0; i < job.size(); i++) {
          inOrder.accept(job.run(i));
          heard.report(i + 1, job.size());
        }
      }
    };
  }
}
