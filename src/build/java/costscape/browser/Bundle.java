package costscape.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Part of the build: joins JavaScript modules to one script, because a page that is opened from a
 * file may not load modules. Each module becomes a function that is called once and returns the
 * module's exports; a module stands after those that it imports. The bundler understands {@code
 * import {a} from './b.js';}, {@code import * as b from '../c/b.js';} and {@code export} before a
 * declaration, or as a list at the end. A module is known by its path below the folder of sources.
 */
final class Bundle {
  private static final Pattern IMPORT =
      Pattern.compile(
          "^import (?:\\{([^}]*)}|\\* as (\\w+)) from '(\\.{1,2}/[\\w./-]+\\.js)';\\n",
          Pattern.MULTILINE);
  private static final Pattern EXPORT =
      Pattern.compile(
          "^export (?=(?:async )?(?:function|const|class|let) (\\w+))", Pattern.MULTILINE);

  /** Comments on lines of their own, which would be a twentieth of the page. */
  private static final Pattern COMMENT =
      Pattern.compile("^ *(?:/\\*\\*(?:[^*]|\\*(?!/))*+\\*/|//[^\\n]*)\\n", Pattern.MULTILINE);

  /** Types of values within a line, and the space before a line: another twentieth. */
  private static final Pattern SPACE =
      Pattern.compile("/\\*\\* @type [^*]*\\*/ |^ +|\\n+(?=\\n)", Pattern.MULTILINE);

  private static final Pattern EXPORT_LIST = Pattern.compile("export\\s*\\{([^}]*)};?\\s*$");

  private final UnaryOperator<String> source;
  private final Map<String, String> globals = new HashMap<>();

  /**
   * A bundler of some modules.
   *
   * @param source gives a module's text by its name
   */
  Bundle(UnaryOperator<String> source) {
    this.source = source;
  }

  /** Lets a module's name stand for an object that another script has put in place. */
  Bundle withGlobal(String module, String expression) {
    globals.put(module, expression);
    return this;
  }

  /** The script of a module and of everything it imports. */
  String of(String entry) {
    Map<String, String> scripts = new LinkedHashMap<>();
    add(entry, scripts, new ArrayList<>());
    return "'use strict';\n" + String.join("\n", scripts.values());
  }

  private void add(String module, Map<String, String> scripts, List<String> importing) {
    if (scripts.containsKey(module) || globals.containsKey(module)) {
      return;
    }
    if (importing.contains(module)) {
      throw new IllegalStateException("modules import each other: " + importing + " " + module);
    }
    String text = brief(source.apply(module));
    List<String> path = new ArrayList<>(importing);
    path.add(module);
    IMPORT.matcher(text).results().forEach(found -> add(meant(module, found), scripts, path));
    scripts.put(
        module, "const %s = %s;\n".formatted(variable(module), wrapped(linked(module, text))));
  }

  /**
   * A module without what only its readers need. Texts of several lines do not count their space.
   */
  private static String brief(String module) {
    return SPACE.matcher(COMMENT.matcher(module).replaceAll("")).replaceAll("");
  }

  /** The module that an import of another one means. */
  private static String meant(String importing, MatchResult found) {
    Path named = Path.of(importing).resolveSibling(found.group(3)).normalize();
    return named.toString().replace('\\', '/');
  }

  private String linked(String module, String text) {
    return IMPORT
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(binding(meant(module, found), found)));
  }

  private String binding(String module, MatchResult found) {
    String from = globals.getOrDefault(module, variable(module));
    String to =
        found.group(2) == null ? "{" + found.group(1).replace(" as ", ": ") + "}" : found.group(2);
    return "const %s = %s;\n".formatted(to, from);
  }

  private static String variable(String module) {
    return "module_" + module.replace(".js", "").replace('-', '_').replace('/', '_');
  }

  /**
   * Turns a module without imports into an expression whose value is an object with its exports.
   */
  static String wrapped(String module) {
    List<String> exports =
        new ArrayList<>(EXPORT.matcher(module).results().map(found -> found.group(1)).toList());
    Matcher list = EXPORT_LIST.matcher(module);
    String body = EXPORT.matcher(module).replaceAll("");
    if (list.find()) {
      body = module.substring(0, list.start());
      for (String item : list.group(1).split(",", -1)) {
        String[] names = item.strip().split(" as ", 2);
        exports.add(names.length == 1 ? names[0] : names[1] + ": " + names[0]);
      }
    }
    return "(() => {\n%s\nreturn {%s};\n})()".formatted(body, String.join(", ", exports));
  }
}
