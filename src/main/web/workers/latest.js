/**
 * Makes a function that asks one question at a time. Calls that come while it is asked become a
 * single call afterwards: what is shown keeps up, and nothing piles up.
 */
export function latest(ask) {
  let busy = false;
  let again = false;
  return async () => {
    again = true;
    if (busy) {
      return;
    }
    busy = true;
    try {
      while (again) {
        again = false;
        await ask();
      }
    } finally {
      busy = false;
    }
  };
}
