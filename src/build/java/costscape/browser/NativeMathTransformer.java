package costscape.browser;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Part of the build: the translator hands it every class. TeaVM's class library has log1p(x) as
 * log(1 + x), which is 0 where a cost of 1e-20 is meant, and a tanh that is NaN from 710 on; this
 * class puts those of {@link NativeMath} in their place, so that the engine's code can go on
 * calling {@code StrictMath.log1p}. The engine's loops over the bits of doubles become those of
 * {@link NativeBits}.
 */
public final class NativeMathTransformer implements ClassHolderTransformer {
  private static final Set<String> MATH = Set.of(Math.class.getName(), StrictMath.class.getName());

  /**
   * The engine's class of elementary functions, which work on the bits of doubles; JavaScript is
   * slow at that, and {@link NativeScalar} has another way to the same bits.
   */
  private static final String SCALAR = "costscape.lanes.Scalar";

  /** The loops of {@link NativeBits}, by the class that they come from. */
  private static final Map<String, List<String>> LOOPS =
      Map.of(
          "costscape.lanes.PlainExponential", List.of("powersOfTwo"),
          "costscape.lanes.PlainLogOnePlus", List.of("exponents"),
          "costscape.lanes.PlainScaleDown", List.of("counters"),
          "costscape.browser.Halves", List.of("high", "withHigh"));

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (MATH.contains(type.getName())) {
      ours(NativeMath.class).forEach(method -> delegate(added(type, method), method, context));
    }
    if (type.getName().equals(SCALAR)) {
      ours(NativeScalar.class).forEach(method -> delegate(existing(type, method), method, context));
    }
    for (String loop : LOOPS.getOrDefault(type.getName(), List.of())) {
      ours(NativeBits.class)
          .filter(method -> method.getName().equals(loop))
          .forEach(method -> delegate(existing(type, method), method, context));
    }
  }

  private static Stream<Method> ours(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers()));
  }

  private static MethodDescriptor descriptor(Method replacement) {
    Stream<Class<?>> signature =
        Stream.concat(
            Arrays.stream(replacement.getParameterTypes()), Stream.of(replacement.getReturnType()));
    return new MethodDescriptor(replacement.getName(), signature.toArray(Class<?>[]::new));
  }

  private static MethodHolder existing(ClassHolder type, Method replacement) {
    MethodHolder method = type.getMethod(descriptor(replacement));
    if (method == null) {
      throw new IllegalStateException(type.getName() + " has no " + replacement.getName());
    }
    return method;
  }

  private static MethodHolder added(ClassHolder type, Method replacement) {
    MethodDescriptor descriptor = descriptor(replacement);
    if (type.getMethod(descriptor) == null) {
      MethodHolder added = new MethodHolder(descriptor);
      added.setLevel(AccessLevel.PUBLIC);
      added.getModifiers().add(ElementModifier.STATIC);
      type.addMethod(added);
    }
    return type.getMethod(descriptor);
  }

  private static void delegate(
      MethodHolder method, Method replacement, ClassHolderTransformerContext context) {
    ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
    Class<?>[] types = replacement.getParameterTypes();
    ValueEmitter[] arguments = new ValueEmitter[types.length];
    for (int k = 0; k < types.length; k++) {
      arguments[k] = body.var(k + 1, types[k]);
    }
    Class<?> owner = replacement.getDeclaringClass();
    if (replacement.getReturnType() == void.class) {
      body.invoke(owner, replacement.getName(), arguments);
      body.exit();
    } else {
      body.invoke(owner, replacement.getName(), replacement.getReturnType(), arguments)
          .returnValue();
    }
  }
}
