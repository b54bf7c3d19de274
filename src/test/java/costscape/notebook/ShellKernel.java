package costscape.notebook;

import java.io.File;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.BaseKernelBuilder;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.history.HistoryManager;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

/**
 * A Java kernel of few lines: JJava's own base, which speaks Jupyter's protocol, finds extensions
 * and renders results, over the JDK's JShell, which JJava's kernel is over too.
 */
final class ShellKernel extends BaseKernel {
  private final AtomicReference<Object> result = new AtomicReference<>();
  private final JShell shell;

  private ShellKernel(
      HistoryManager history,
      JupyterIO io,
      CommManager comms,
      Renderer renderer,
      MagicParser parser,
      MagicsRegistry magics,
      StringStyler styler) {
    super(
        "shell",
        "1",
        new LanguageInfo.Builder("Java").version("17").fileExtension(".java").build(),
        List.of(),
        history,
        io,
        comms,
        renderer,
        parser,
        magics,
        true,
        styler);
    shell = JShell.builder().executionEngine(new Here(result), Map.of()).build();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      shell.addToClasspath(entry);
    }
  }

  /** The parts that JJava makes by itself. */
  private static final class Builder extends BaseKernelBuilder<Builder, ShellKernel> {
    @Override
    public ShellKernel build() {
      return new ShellKernel(
          buildHistoryManager(),
          buildJupyterIO(buildJupyterIOEncoding()),
          buildCommManager(),
          buildRenderer(),
          new MagicParser("(?<=(?:^|=))\\s*%", "%%", buildMagicTranspiler()),
          buildMagicsRegistry(),
          buildErrorStyler());
    }
  }

  /** Runs snippets in this Java and keeps what the last one gives. */
  private record Here(AtomicReference<Object> result) implements ExecutionControlProvider {
    @Override
    public String name() {
      return "here";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
      return new LocalExecutionControl() {
        @Override
        protected String invoke(Method snippet) throws Exception {
          Object value = snippet.invoke(null);
          result.set(value);
          return valueString(value);
        }
      };
    }
  }

  @Override
  public Object evalRaw(String code) {
    String rest = code;
    while (!rest.isBlank()) {
      result.set(null);
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      for (SnippetEvent event : shell.eval(next.source())) {
        boolean wrong = event.status() == Snippet.Status.REJECTED || event.exception() != null;
        if (wrong) {
          String why =
              shell.diagnostics(event.snippet()).map(d -> d.getMessage(null)).toList().toString();
          throw new IllegalStateException(next.source() + why, event.exception());
        }
      }
      rest = next.remaining();
    }
    return result.get();
  }

  @Override
  public DisplayData inspect(String code, int at, boolean extra) {
    return DisplayData.EMPTY;
  }

  @Override
  public ReplacementOptions complete(String code, int at) {
    return new ReplacementOptions(List.of(), at, at);
  }

  @Override
  public String isComplete(String code) {
    return IS_COMPLETE_YES;
  }

  /** Jupyter starts it with the file that says where it listens. */
  public static void main(String[] arguments) throws Exception {
    JupyterConnection connection =
        new JupyterConnection(
            KernelConnectionProperties.parse(Files.readString(Path.of(arguments[0]))));
    ShellKernel kernel = new Builder().build();
    kernel.becomeHandlerForConnection(connection);
    kernel.onStartup();
    connection.connect();
    connection.waitUntilClose();
  }
}
