package costscape.browser;

import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NumericOperandType;

/**
 * Part of the build: keeps the order of sums and products of doubles. The translator writes a + (b
 * + c) without its brackets, which JavaScript then reads as (a + b) + c: other last bits, and after
 * some hundred steps of training other digits. As a + b is b + a to the last bit, the bracketed
 * part goes first, where it needs no brackets. If both parts are sums, a + b becomes a − (−b), and
 * a product accordingly, for these brackets are written.
 */
public final class OrderOfSumsTransformer implements ClassHolderTransformer {
  private static final Set<BinaryOperation> SUMS =
      Set.of(BinaryOperation.ADD, BinaryOperation.SUBTRACT);
  private static final Set<BinaryOperation> PRODUCTS =
      Set.of(BinaryOperation.MULTIPLY, BinaryOperation.DIVIDE, BinaryOperation.MODULO);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().startsWith("costscape.") || type.getName().startsWith("org.apache.")) {
      for (MethodHolder method : type.getMethods()) {
        if (method.getProgram() != null) {
          transform(method.getProgram());
        }
      }
    }
  }

  private static void transform(Program program) {
    for (BasicBlock block : program.getBasicBlocks()) {
      Instruction next;
      for (Instruction each = block.getFirstInstruction(); each != null; each = next) {
        next = each.getNext();
        if (each instanceof BinaryInstruction binary
            && binary.getOperandType() == NumericOperandType.DOUBLE) {
          order(binary);
        }
      }
    }
  }

  private static void order(BinaryInstruction binary) {
    boolean sum = binary.getOperation() == BinaryOperation.ADD;
    if (!sum && binary.getOperation() != BinaryOperation.MULTIPLY) {
      return;
    }
    Set<BinaryOperation> alike = sum ? SUMS : PRODUCTS;
    Variable first = binary.getFirstOperand();
    Variable second = binary.getSecondOperand();
    if (!mayBe(alike, second, binary)) {
      return;
    }
    if (!mayBe(alike, first, binary)) {
      binary.setFirstOperand(second);
      binary.setSecondOperand(first);
    } else if (sum) {
      subtract(binary, negated(second, binary));
    } else {
      binary.setSecondOperand(negated(second, binary));
      negateResult(binary);
    }
  }

  /**
   * Returns whether a variable, where an instruction reads it, holds one of some operations; or the
   * result of a method, which may be one once its body stands in the place of the call.
   */
  private static boolean mayBe(Set<BinaryOperation> operations, Variable variable, Instruction at) {
    Variable traced = variable;
    for (Instruction each = at.getPrevious(); each != null; each = each.getPrevious()) {
      if (each instanceof AssignInstruction assign && assign.getReceiver() == traced) {
        traced = assign.getAssignee();
      } else if (each instanceof BinaryInstruction binary && binary.getReceiver() == traced) {
        return operations.contains(binary.getOperation());
      } else if (each instanceof InvokeInstruction invoke && invoke.getReceiver() == traced) {
        return true;
      }
    }
    return false;
  }

  private static Variable negated(Variable operand, BinaryInstruction before) {
    NegateInstruction negation = new NegateInstruction(NumericOperandType.DOUBLE);
    negation.setOperand(operand);
    negation.setReceiver(before.getProgram().createVariable());
    negation.setLocation(before.getLocation());
    before.insertPrevious(negation);
    return negation.getReceiver();
  }

  private static void subtract(BinaryInstruction sum, Variable negated) {
    BinaryInstruction difference =
        new BinaryInstruction(BinaryOperation.SUBTRACT, NumericOperandType.DOUBLE);
    difference.setFirstOperand(sum.getFirstOperand());
    difference.setSecondOperand(negated);
    difference.setReceiver(sum.getReceiver());
    difference.setLocation(sum.getLocation());
    sum.insertNext(difference);
    sum.delete();
  }

  private static void negateResult(BinaryInstruction product) {
    NegateInstruction negation = new NegateInstruction(NumericOperandType.DOUBLE);
    negation.setReceiver(product.getReceiver());
    product.setReceiver(product.getProgram().createVariable());
    negation.setOperand(product.getReceiver());
    negation.setLocation(product.getLocation());
    product.insertNext(negation);
  }
}
