package costscape.cli;

import costscape.store.file.SafeText;
import java.io.PrintWriter;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one way out for words that a user reads. Names of files, words of a stranger's file and
 * messages of libraries may hold codes that a terminal obeys; a caller need not think of it, for
 * here each such character becomes its number. A line that is printed stays one line.
 */
final class SafePrinter extends PrintWriter {
  /** Colours and bold letters, which picocli gives to the words of a help page. */
  private static final Pattern STYLE = Pattern.compile("\u001b\\[[0-9;]*m");

  private final Supplier<String> wiping;

  /** A way to standard output, or to whatever stands for it. */
  SafePrinter(PrintWriter to) {
    this(to, () -> "");
  }

  /** A way to a terminal on which a progress bar may be. */
  SafePrinter(PrintWriter to, Supplier<String> wiping) {
    super(to, true);
    this.wiping = wiping;
  }

  @Override
  public void println(String line) {
    String before = wiping.get();
    super.write(before, 0, before.length());
    super.println(SafeText.line(line));
  }

  /** A stack trace is printed so, a line at a time; the first has the failure's message in it. */
  @Override
  public void println(Object words) {
    super.println((Object) SafeText.lines(String.valueOf(words)));
  }

  @Override
  public void write(String text, int from, int length) {
    String safe = safe(text.substring(from, from + length));
    super.write(safe, 0, safe.length());
  }

  @Override
  public void write(char[] text, int from, int length) {
    write(new String(text, from, length));
  }

  @Override
  public void write(int character) {
    write(String.valueOf((char) character));
  }

  /** Keeps the lines and the styles of a page of help. */
  private static String safe(String page) {
    StringBuilder safe = new StringBuilder();
    Matcher style = STYLE.matcher(page);
    int at = 0;
    while (style.find()) {
      safe.append(SafeText.lines(page.substring(at, style.start()))).append(style.group());
      at = style.end();
    }
    return safe.append(SafeText.lines(page.substring(at))).toString();
  }
}
