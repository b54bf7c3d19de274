package costscape.space;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;

/** Which entry of θ is called how. */
public interface NamedParameters extends Serializable {
  /** The place of what has no place. */
  int NOWHERE = -1;

  /** Number of parameters. */
  int size();

  /** The name of the parameter at a place in θ. */
  String name(int index);

  /** All names in the order of θ. */
  default List<String> parameterNames() {
    return new ParameterNames(this);
  }

  /** The place of a parameter in θ, from 0; {@link #NOWHERE} where none has that name. */
  int place(String name);

  /**
   * The place of a parameter in θ, from 0.
   *
   * @throws NoSuchElementException naming what there is, where no parameter has that name
   */
  default int index(String name) {
    int index = place(name);
    if (index == NOWHERE) {
      throw new NoSuchElementException("no parameter %s: %s".formatted(name, range()));
    }
    return index;
  }

  /** Returns what has these parameters, such as: a 1-2-1 network. */
  String owner();

  /** The same in a word or two for a caption or a record, such as 1-2-1. */
  String shape();

  /** Returns what there is, for the message about a name that there is not. */
  default String range() {
    return "%s has %s to %s".formatted(owner(), name(0), name(size() - 1));
  }

  /** All names in the order of θ, each made when it is asked for. */
  final class ParameterNames extends AbstractList<String> implements RandomAccess, Serializable {
    private static final long serialVersionUID = 1;

    private final NamedParameters of;

    ParameterNames(NamedParameters of) {
      this.of = of;
    }

    @Override
    public String get(int index) {
      return of.name(index);
    }

    @Override
    public int size() {
      return of.size();
    }

    @Override
    public int indexOf(Object name) {
      return name instanceof String text ? of.place(text) : NamedParameters.NOWHERE;
    }

    @Override
    public boolean contains(Object name) {
      return indexOf(name) >= 0;
    }
  }
}
