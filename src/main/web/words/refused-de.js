/**
 * What the engine says that is wrong with rows, a network, a rule or a direction, in German, by its own
 * English. A value that stands in quotes is repeated as it was written. The first pattern that fits counts.
 */
export const REFUSED_DE = {
  // a file
  'the file is empty; a header row was expected': 'die Datei ist leer; eine Kopfzeile wurde erwartet',
  'a row of more than {0} characters: is a quote never closed?':
    'eine Zeile von mehr als {0} Zeichen: wird ein Anführungszeichen nie geschlossen?',
  'a quote is never closed': 'ein Anführungszeichen wird nie geschlossen',
  'text after a closing quote, where a comma was expected':
    'Text hinter einem schließenden Anführungszeichen, wo ein Komma erwartet wurde',
  'text after a closing quote, where a tab was expected':
    'Text hinter einem schließenden Anführungszeichen, wo ein Tabulator erwartet wurde',
  'text after a closing quote, where a semicolon was expected':
    'Text hinter einem schließenden Anführungszeichen, wo ein Semikolon erwartet wurde',
  'text after a closing quote, where "{0}" was expected':
    'Text hinter einem schließenden Anführungszeichen, wo „{0}“ erwartet wurde',
  '{0} columns; {1} are the most': '{0} Spalten; mehr als {1} gehen nicht',
  '"{0}" has no comma, semicolon or tab; a header row with the columns\' names was expected':
    '„{0}“ hat kein Komma, kein Semikolon und keinen Tabulator; eine Kopfzeile mit den Namen der Spalten wurde erwartet',
  'column {0} of the header has no name': 'Spalte {0} der Kopfzeile hat keinen Namen',
  'two columns are called "{0}"': 'zwei Spalten heißen „{0}“',
  "a header row with the columns' names was expected, not numbers":
    'eine Kopfzeile mit den Namen der Spalten wurde erwartet, nicht Zahlen',
  '1 value, the header has {0} columns': '1 Wert, die Kopfzeile hat {0} Spalten',
  '{0} values, the header has {1} columns': '{0} Werte, die Kopfzeile hat {1} Spalten',
  '{0} "{1}" is not a finite decimal number; the column {2} may be left out, or hold the classes':
    '{0} „{1}“ ist keine endliche Dezimalzahl; die Spalte {2} kann wegbleiben oder die Klassen enthalten',
  '{0} "{1}" is not a finite decimal number': '{0} „{1}“ ist keine endliche Dezimalzahl',
  '"{0}" beside "{1}" may be {2} or {3}; write the one that is meant':
    '„{0}“ neben „{1}“ kann {2} oder {3} sein; bitte schreiben, was gemeint ist',
  '{0} "{1}" is a missing value, which 1 row has; such rows may be left out':
    '{0} „{1}“ ist ein fehlender Wert, den 1 Zeile hat; solche Zeilen können wegbleiben',
  '{0} "{1}" is a missing value, which {2} rows have; such rows may be left out':
    '{0} „{1}“ ist ein fehlender Wert, den {2} Zeilen haben; solche Zeilen können wegbleiben',
  'a header and no rows': 'eine Kopfzeile und keine Zeilen',
  'every row misses a value': 'jeder Zeile fehlt ein Wert',
  // its columns
  'no column "{0}"; did you mean {1}?': 'keine Spalte „{0}“; ist {1} gemeint?',
  'no column "{0}"; there are {1}': 'keine Spalte „{0}“; es gibt {1}',
  'one column "{0}"; features and a label were expected': 'nur eine Spalte „{0}“; Merkmale und eine Klasse wurden erwartet',
  'no column is left for features beside the targets': 'neben den Zielen bleibt keine Spalte für Merkmale',
  'every row has label "{0}" in column {1}; two classes or more were expected':
    'jede Zeile hat in der Spalte {1} die Klasse „{0}“; zwei Klassen oder mehr wurden erwartet',
  'label "{0}" is a fraction; classes are whole numbers or words, and a number to predict wants --cost mean_squared_error':
    'die Klasse „{0}“ ist ein Bruch; Klassen sind ganze Zahlen oder Wörter, und eine Zahl, die vorherzusagen ist, braucht die Kosten mean_squared_error',
  'label "{0}": from 2^53 = 9007199254740992 on whole numbers are no longer told apart; a letter before each label makes them words':
    'die Klasse „{0}“: ab 2^53 = 9007199254740992 sind ganze Zahlen nicht mehr zu unterscheiden; ein Buchstabe vor jeder Klasse macht sie zu Wörtern',
  'label "{0}" is not a whole number, as "{1}" is': 'die Klasse „{0}“ ist keine ganze Zahl, wie „{1}“ eine ist',
  'label "{0}" is not a word, as "{1}" is': 'die Klasse „{0}“ ist kein Wort, wie „{1}“ eines ist',
  'label "{0}" is class {1}; {2} are the most, and numbers to predict want --cost mean_squared_error':
    'die Klasse „{0}“ ist Klasse {1}; mehr als {2} gehen nicht, und Zahlen, die vorherzusagen sind, brauchen die Kosten mean_squared_error',
  // rows held out
  'the share of the rows held out is above 0 and below 1, not {0}':
    'der Anteil der zurückgehaltenen Zeilen ist größer als 0 und kleiner als 1, nicht {0}',
  'a share of {0} of the {1} rows of {2} is no row: nothing would be held out':
    'ein Anteil von {0} der {1} Zeilen von {2} ist keine Zeile: nichts würde zurückgehalten',
  'class "{0}" of {1} has a single row, which cannot both train and be held out: two rows or more of every class were expected':
    'die Klasse „{0}“ von {1} hat eine einzige Zeile, die nicht zugleich trainieren und zurückgehalten werden kann: zwei Zeilen oder mehr von jeder Klasse wurden erwartet',
  'all rows of {0} held out': 'alle Zeilen von {0} würden zurückgehalten',
  'these rows are not here; a share was expected': 'diese Zeilen sind nicht hier; ein Anteil wurde erwartet',
  // the cost
  '{0} is no cost of {1}, which has {2} classes': '{0} sind keine Kosten von {1} mit {2} Klassen',
  '{0} is no cost of {1}, which has numbers to predict': '{0} sind keine Kosten von {1} mit Zahlen, die vorherzusagen sind',
  "Huber's delta is above 0 and finite, not {0}": 'Hubers Delta ist größer als 0 und endlich, nicht {0}',
  "Huber's delta is a number, not {0}": 'Hubers Delta ist eine Zahl, nicht {0}',
  'there are {0} class weights, and {1} has {2} classes: {3}': 'es gibt {0} Klassengewichte, und {1} hat {2} Klassen: {3}',
  'a class weight is above 0 and finite, not {0}': 'ein Klassengewicht ist größer als 0 und endlich, nicht {0}',
  'label smoothing is a share from 0 to below 1, not {0}': 'die Glättung der Klassen ist ein Anteil von 0 bis unter 1, nicht {0}',
  'cross_entropy has no setting {0}': 'cross_entropy hat keine Einstellung {0}',
  'the L2 penalty is 0 or more, not {0}': 'die L2-Strafe ist 0 oder größer, nicht {0}',
  // a ball's rule
  'the learning rate must be above 0; it is {0}': 'die Lernrate muss größer als 0 sein; sie ist {0}',
  'epsilon must be above 0; it is {0}': 'epsilon muss größer als 0 sein; es ist {0}',
  'the weight decay of adamw is 0 or more, and less than 1/rate; it is {0}':
    'die Gewichtsabnahme von adamw ist 0 oder größer und kleiner als 1/Lernrate; sie ist {0}',
  'the memory is 1 step or more, not {0}': 'das Gedächtnis ist 1 Schritt oder mehr, nicht {0}',
  'momentum is 0 or more and below 1, not {0}': 'der Schwung ist 0 oder größer und kleiner als 1, nicht {0}',
  'momentum (β₁) is 0 or more and below 1, not {0}': 'der Schwung (β₁) ist 0 oder größer und kleiner als 1, nicht {0}',
  'decay is 0 or more and below 1, not {0}': 'das Abklingen ist 0 oder größer und kleiner als 1, nicht {0}',
  'decay (β₂) is 0 or more and below 1, not {0}': 'das Abklingen (β₂) ist 0 oder größer und kleiner als 1, nicht {0}',
  'a batch has 1 to {0} rows, not {1}': 'ein Stapel hat 1 bis {0} Zeilen, nicht {1}',
  // a direction
  'K is 1 (largest eigenvalue) to {0}, or -1 (smallest) to -{1}':
    'K ist 1 (größter Eigenwert) bis {0} oder −1 (kleinster) bis −{1}',
  'of more than {0} parameters K is 1 (largest eigenvalue) to {1}, or -1 (smallest) to -{2}':
    'bei mehr als {0} Parametern ist K 1 (größter Eigenwert) bis {1} oder −1 (kleinster) bis −{2}',
  'that point is the very point to look from': 'dieser Punkt ist der Punkt selbst, von dem aus geschaut wird',
  'every weight is 0 at the point, so there is no length to normalise to; move the point':
    'jedes Gewicht ist an dem Punkt 0, so dass es keine Länge gibt, auf die zu normieren wäre; bitte den Punkt verschieben',
  'nothing is left of it beside {0}': 'neben {0} bleibt nichts davon übrig',
  'a value for each of {0} parameters was expected, not {1}': 'je ein Wert für {0} Parameter wurde erwartet, nicht {1}',
  'no point {0}': 'kein Punkt {0}',
};
