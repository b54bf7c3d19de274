package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Modules in one script keep their names to themselves and find each other's exports. */
class BundleTest {
  @Test
  void aModuleStandsAfterThoseItImports() {
    Map<String, String> modules =
        Map.of(
            "main.js", "import {one} from './a.js';\nimport * as b from './b.js';\none(b.two);\n",
            "a.js", "import {two as deux} from './b.js';\nexport function one(x) {}\n",
            "b.js", "export const two = 2;\nconst hidden = 3;\n");
    assertEquals(
        """
        'use strict';
        const module_b = (() => {
        const two = 2;
        const hidden = 3;

        return {two};
        })();

        const module_a = (() => {
        const {two: deux} = module_b;
        function one(x) {}

        return {one};
        })();

        const module_main = (() => {
        const {one} = module_a;
        const b = module_b;
        one(b.two);

        return {};
        })();
        """,
        new Bundle(modules::get).of("main.js"));
  }

  @Test
  void aModuleMayStandForSomethingAlreadyThere() {
    Bundle bundle =
        new Bundle(Map.of("main.js", "import * as e from './engine.js';\n")::get)
            .withGlobal("engine.js", "globalThis.engine");
    assertTrue(bundle.of("main.js").contains("const e = globalThis.engine;"));
  }

  @Test
  void aModuleInAnotherFolderIsFoundFromWhereItIsNamed() {
    Map<String, String> modules =
        Map.of(
            "page/main.js", "import {one} from '../map/one.js';\n",
            "map/one.js", "import {two} from './two.js';\nexport const one = two;\n",
            "map/two.js", "export const two = 2;\n");
    String script = new Bundle(modules::get).of("page/main.js");
    assertTrue(script.contains("const {two} = module_map_two;"), script);
    assertTrue(script.endsWith("const {one} = module_map_one;\n\nreturn {};\n})();\n"), script);
  }

  @Test
  void commentsOnLinesOfTheirOwnStayBehind() {
    String module =
        """
        /** Why. */
        export const a = 'x // y';
          /**
           * Two ** lines * of it.
           */
        // One more.
        const b = 2; // beside
        """;
    assertEquals(
        """
        'use strict';
        const module_a = (() => {
        const a = 'x // y';
        const b = 2; // beside

        return {a};
        })();

        """
            .stripTrailing(),
        new Bundle(name -> module).of("a.js").stripTrailing());
  }

  @Test
  void aListOfExportsAtTheEndIsUnderstood() {
    assertEquals(
        "(() => {\nlet A=1;\nreturn {a: A, B};\n})()", Bundle.wrapped("let A=1;export{A as a,B};"));
  }

  @Test
  void modulesThatImportEachOtherAreRefused() {
    Map<String, String> modules =
        Map.of("a.js", "import {b} from './b.js';\n", "b.js", "import {a} from './a.js';\n");
    Bundle bundle = new Bundle(modules::get);
    assertThrows(IllegalStateException.class, () -> bundle.of("a.js"));
  }
}
