package costscape.cli;

import costscape.store.record.Build;
import picocli.CommandLine.IVersionProvider;

/** The output of {@code --version}. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Build build = Build.current();
    return new String[] {
      "costscape %s, commit %s".formatted(build.version(), build.commit()),
      "Java " + Runtime.version(),
    };
  }
}
