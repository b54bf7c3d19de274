package costscape.browser;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
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
 * Part of the build: the translator asks it about each class. TeaVM's class library has log1p(x) as
 * log(1 + x), which is 0 where a cost of 1e-20 is meant, and a tanh that is NaN from 710 on; here
 * they become those of {@link NativeMath}. The engine goes on saying {@code Math.log1p}.
 */
public final class NativeMathTransformer implements ClassHolderTransformer {
  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (!type.getName().equals(Math.class.getName())) {
      return;
    }
    for (Method replacement : NativeMath.class.getDeclaredMethods()) {
      if (!replacement.isSynthetic() && !Modifier.isPrivate(replacement.getModifiers())) {
        delegate(method(type, replacement), replacement, context);
      }
    }
  }

  private static MethodHolder method(ClassHolder type, Method replacement) {
    Stream<Class<?>> signature =
        Stream.concat(
            Arrays.stream(replacement.getParameterTypes()), Stream.of(replacement.getReturnType()));
    MethodDescriptor descriptor =
        new MethodDescriptor(replacement.getName(), signature.toArray(Class<?>[]::new));
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
    body.invoke(NativeMath.class, replacement.getName(), replacement.getReturnType(), arguments)
        .returnValue();
  }
}
