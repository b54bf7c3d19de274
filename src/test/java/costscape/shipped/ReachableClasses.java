package costscape.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * All classes of a jar that costscape's own classes and its services can reach by name, however
 * many others stand between, and those of them that were left out: a library on this test's class
 * path has them, and the jar has not. Annotations do not count: Java passes over the missing ones.
 */
final class ReachableClasses {
  private static final String OWN = "costscape/";
  private static final String SERVICES = "META-INF/services/";
  private static final String CLASS = ".class";

  /** A notebook's kernel brings these, and nothing but it loads what names them. */
  private static final String KERNEL = "org/dflib/jjava/";

  /** The names in a class, by its name and its bytes' checksum: most jars share most classes. */
  private static final Map<String, Set<String>> NAMES = new HashMap<>();

  private final JarFile jar;
  private final Map<String, String> namedBy = new HashMap<>();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Map<String, String> leftOut = new TreeMap<>();

  private ReachableClasses(JarFile jar) {
    this.jar = jar;
  }

  /**
   * The classes that were left out.
   *
   * @return each with a class that names it
   */
  static Map<String, String> leftOutOf(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      ReachableClasses reachable = new ReachableClasses(jar);
      reachable.begin();
      while (!reachable.waiting.isEmpty()) {
        reachable.read(reachable.waiting.pop());
      }
      return reachable.leftOut;
    }
  }

  private void begin() throws IOException {
    for (JarEntry entry : jar.stream().toList()) {
      String name = entry.getName();
      if (name.startsWith(OWN) && name.endsWith(CLASS)) {
        add(name.substring(0, name.length() - CLASS.length()), "the program");
      } else if (name.startsWith(SERVICES) && !entry.isDirectory()) {
        try (InputStream in = jar.getInputStream(entry)) {
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> line.replaceFirst("#.*", "").strip())
              .filter(line -> !line.isEmpty())
              .forEach(line -> add(line.replace('.', '/'), name));
        }
      }
    }
  }

  private void add(String name, String by) {
    if (namedBy.putIfAbsent(name, by) == null) {
      waiting.push(name);
    }
  }

  private void read(String name) throws IOException {
    JarEntry entry = jar.getJarEntry(name + CLASS);
    if (entry == null) {
      if (!name.startsWith(KERNEL)
          && ClassLoader.getPlatformClassLoader().getResource(name + CLASS) == null
          && ReachableClasses.class.getResource("/" + name + CLASS) != null) {
        leftOut.put(name.replace('/', '.'), namedBy.get(name).replace('/', '.'));
      }
      return;
    }
    String key = name + " " + entry.getCrc();
    if (!NAMES.containsKey(key)) {
      try (InputStream in = jar.getInputStream(entry)) {
        NAMES.put(key, namesIn(new ClassReader(in)));
      }
    }
    NAMES.get(key).forEach(named -> add(named, name));
  }

  private static Set<String> namesIn(ClassReader reader) {
    Set<String> names = new HashSet<>();
    Remapper collector =
        new Remapper(Opcodes.ASM9) {
          @Override
          public String map(String name) {
            names.add(name);
            return name;
          }
        };
    reader.accept(
        new ClassRemapper(Opcodes.ASM9, new ClassWriter(0), collector) {
          @Override
          public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return null;
          }

          @Override
          public AnnotationVisitor visitTypeAnnotation(
              int type, TypePath path, String descriptor, boolean visible) {
            return null;
          }

          @Override
          public FieldVisitor visitField(
              int access, String name, String descriptor, String signature, Object value) {
            super.visitField(access, name, descriptor, null, value);
            return null; // what follows is annotations alone
          }

          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, null, thrown);
            return new WithoutAnnotations(method);
          }
        },
        ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    names.removeIf(name -> name.startsWith("["));
    return names;
  }

  private static final class WithoutAnnotations extends MethodVisitor {
    WithoutAnnotations(MethodVisitor method) {
      super(Opcodes.ASM9, method);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      return null;
    }

    @Override
    public AnnotationVisitor visitTypeAnnotation(
        int type, TypePath path, String descriptor, boolean visible) {
      return null;
    }

    @Override
    public AnnotationVisitor visitInsnAnnotation(
        int type, TypePath path, String descriptor, boolean visible) {
      return null;
    }

    @Override
    public AnnotationVisitor visitLocalVariableAnnotation(
        int type,
        TypePath path,
        Label[] start,
        Label[] end,
        int[] index,
        String descriptor,
        boolean visible) {
      return null;
    }

    @Override
    public AnnotationVisitor visitParameterAnnotation(
        int parameter, String descriptor, boolean visible) {
      return null;
    }
  }
}
