package costscape.store.program;

import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.record.Fingerprint;
import costscape.store.text.JsonText.JsonMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The command that starts a program. Its words are split as a shell splits them; nothing is
 * expanded.
 *
 * @param text as it was typed
 * @param words the program and its arguments
 */
public record ProgramCommand(String text, List<String> words) implements Serializable {
  /** The record of a run holds texts up to this length. */
  private static final int MOST_TEXT = 200_000;

  private static final Pattern INTERPRETER =
      Pattern.compile(
          "(.*[/\\\\])?(python[\\d.]*|Rscript|octave(-cli)?|julia|java|node|perl|ruby|bash|sh)(\\.exe)?");

  private static final Pattern ENV = Pattern.compile("(.*/)?env");

  /**
   * The words that env takes before the program: a variable's value, or an option without a value.
   */
  private static final Pattern FOR_ENV =
      Pattern.compile("\\w+=.*|-|-i|--ignore-environment|--unset=.*", Pattern.DOTALL);

  public ProgramCommand {
    words = List.copyOf(words);
  }

  /**
   * Splits a command at its blanks outside quotes.
   *
   * @throws InputException where there is no word, or a quote is not closed
   */
  public static ProgramCommand of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      boolean escapes = c == '\\' && quote != '\'' && k + 1 < text.length();
      if (escapes) {
        k++;
        word.append(text.charAt(k));
        inWord = true;
      } else if (quote != 0 ? c == quote : c == '\'' || c == '"') {
        quote = quote == 0 ? c : 0;
        inWord = true;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        if (inWord) {
          words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (quote != 0) {
      throw new InputException(
          "--program %s: a quote is not closed".formatted(InputException.quoted(text)));
    }
    if (inWord) {
      words.add(word.toString());
    }
    if (words.isEmpty()) {
      throw new InputException("--program: a command was expected, such as 'python3 costs.py'");
    }
    return new ProgramCommand(text, words);
  }

  /** The words that name files: the program's own text, and what it is told to read. */
  public List<Path> files() {
    List<Path> files = new ArrayList<>();
    List<String> program = program();
    for (String word : isInterpreted() ? program.subList(1, program.size()) : program) {
      FileText.ifName(word)
          .filter(Files::isRegularFile)
          .filter(file -> !files.contains(file))
          .ifPresent(files::add);
    }
    return files;
  }

  /** The program and its arguments, without the env that begins it and what env is told. */
  private List<String> program() {
    int first = 0;
    if (ENV.matcher(words.get(0)).matches()) {
      first = 1;
      while (first < words.size() && FOR_ENV.matcher(words.get(first)).matches()) {
        first++;
      }
    }
    return first < words.size() ? words.subList(first, words.size()) : words;
  }

  /** Returns whether the first word is a program that reads another's text. */
  private boolean isInterpreted() {
    return INTERPRETER.matcher(program().get(0)).matches();
  }

  /**
   * Returns what a message and a caption call the program: the name of its text, or its first word.
   */
  public String title() {
    List<Path> files = files();
    return isInterpreted() && !files.isEmpty()
        ? String.valueOf(files.get(0).getFileName())
        : program().get(0).replaceFirst("^.*[/\\\\](?=.)", "");
  }

  /** The command, and the texts of its files as far as they are texts. */
  Map<String, Object> facts() {
    Map<String, Object> texts = new LinkedHashMap<>();
    for (Path file : files()) {
      text(file).ifPresent(found -> texts.put(file.toString(), found));
    }
    return JsonMap.of("command", text).with("texts", texts);
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.size(file) > MOST_TEXT
          ? Optional.empty()
          : Optional.of(
              StandardCharsets.UTF_8
                  .newDecoder()
                  .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                  .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty(); // a program in machine words, or data
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + e.getMessage());
    }
  }

  /** The SHA-256 of the words and of what their files hold: other answers may come of others. */
  String fingerprint() {
    try {
      MessageDigest digest = Fingerprint.sha256();
      for (String word : words) {
        digest.update(word.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      for (Path file : files()) {
        try (InputStream bytes = Files.newInputStream(file)) {
          bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new InputException("--program %s: %s".formatted(text, e.getMessage()));
    }
  }
}
