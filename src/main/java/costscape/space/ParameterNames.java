package costscape.space;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.RandomAccess;

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
