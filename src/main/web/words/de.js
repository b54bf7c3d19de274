/** The page in German. {0}, {1} … are values that stand in both languages. */

/** The texts of the page, by the English ones. */
export const TEXTS = {
  // the document
  'Drop a CSV file to use it': 'CSV-Datei fallen lassen, um sie zu benutzen',
  'Skip to the landscape': 'Zur Landschaft springen',
  'Course': 'Kurs',
  'Save': 'Sichern',
  'Picture (PNG)': 'Bild (PNG)',
  'Path (CSV)': 'Weg (CSV)',
  'Copy link': 'Link kopieren',
  'Link as QR code': 'Link als QR-Code',
  'Link to what is shown': 'Link zu dem, was zu sehen ist',
  'QR code of the link': 'QR-Code des Links',
  'This link has {0} bytes, and a QR code holds {1}: copy it instead.': 'Dieser Link hat {0} Bytes, und ein QR-Code fasst {1}: bitte kopieren.',
  'This page is a file of this computer: other devices do not find it at this address.':
    'Diese Seite ist eine Datei dieses Rechners: andere Geräte finden sie unter dieser Adresse nicht.',
  'Copy <iframe> line': '<iframe>-Zeile kopieren',
  'Lecture: map and fit alone, large': 'Vortrag: nur Karte und Anpassung, groß',
  'Lecture: map and fit alone, large (l)': 'Vortrag: nur Karte und Anpassung, groß (l)',
  'Light or dark': 'Hell oder dunkel',
  'Light or dark (t)': 'Hell oder dunkel (t)',
  'Help': 'Hilfe',
  'Keys and words (?)': 'Tasten und Wörter (?)',
  'Data and network': 'Daten und Netz',
  'Use a CSV file; dropping it anywhere or pasting its rows does the same':
    'Eine CSV-Datei benutzen; man kann sie auch irgendwo fallen lassen oder ihre Zeilen einfügen',
  'Hidden': 'Verdeckte Einheiten',
  'Widths of the hidden layers, comma-separated': 'Breiten der verdeckten Schichten, mit Kommas getrennt',
  'Activation': 'Aktivierung',
  'Cost': 'Kosten',
  'cross-entropy': 'Kreuzentropie',
  'squared': 'quadratisch',
  "Huber's delta: an error beyond it counts by its size, a smaller one by its square":
    'Hubers Delta: ein größerer Fehler zählt mit seinem Betrag, ein kleinerer mit seinem Quadrat',
  'Penalty': 'Strafe',
  "L2 penalty A: A/(2 rows) · Σ weights²; scikit-learn's alpha": 'L2-Strafe A: A/(2 Zeilen) · Σ Gewichte²; alpha von scikit-learn',
  'Start from': 'Start bei',
  'Balls, all from one start': 'Kugeln, alle vom selben Start',
  'Add a ball': 'Noch eine Kugel',
  'Parameters': 'Parameter',
  'Behind each slider: the cost as it alone moves.': 'Hinter jedem Regler: die Kosten, wenn nur er sich bewegt.',
  'Across': 'Waagrecht',
  'Through': 'Punkt der Ebene',
  'Across from': 'Waagrecht von',
  'to': 'bis',
  'Across to': 'Waagrecht bis',
  'Up': 'Senkrecht',
  'Up from': 'Senkrecht von',
  'Up to': 'Senkrecht bis',
  'cost landscape': 'Kostenlandschaft',
  'The landscape as a surface (d)': 'Die Landschaft als Fläche im Raum (d)',
  'Zoom in': 'Vergrößern',
  'Zoom in (+, or Ctrl and the wheel)': 'Vergrößern (+, oder Strg und das Mausrad)',
  'Zoom out': 'Verkleinern',
  'Zoom out (−)': 'Verkleinern (−)',
  'Back to the first ranges': 'Zurück zu den ersten Bereichen',
  'Back to the first ranges (0)': 'Zurück zu den ersten Bereichen (0)',
  'Undo': 'Rückgängig',
  'Redo': 'Wiederherstellen',
  'Redo what was undone (Ctrl+Y)': 'Wiederherstellen, was rückgängig gemacht wurde (Strg+Y)',
  'Undo the last change (Ctrl+Z)': 'Die letzte Änderung rückgängig machen (Strg+Z)',
  'Arrow keys move the start by one cell, with shift by ten; on the surface they turn it. Plus and minus zoom, 0 goes back. Space runs and pauses training.':
    'Die Pfeiltasten bewegen den Start um eine Zelle, mit Umschalttaste um zehn; die Fläche im Raum drehen sie. Plus und Minus vergrößern und verkleinern, 0 führt zurück. Die Leertaste startet das Training und hält es an.',
  'Training': 'Training',
  'Run or pause (space)': 'Starten oder anhalten (Leertaste)',
  'One step back': 'Ein Schritt zurück',
  'One step back (a)': 'Ein Schritt zurück (a)',
  'One step (s)': 'Ein Schritt (s)',
  'Step': 'Schritt',
  'Back to the same start (r)': 'Zurück zum selben Start (r)',
  'Rewind': 'Von vorn',
  'Reset': 'Zurücksetzen',
  'Everything as it was when this was opened; Ctrl+Z takes back the last change alone':
    'Alles, wie es war, als dies geöffnet wurde; Strg+Z nimmt nur die letzte Änderung zurück',
  'Speed': 'Tempo',
  'The step that is shown': 'Der Schritt, der gezeigt wird',
  'The whole page: costscape': 'Die ganze Seite: costscape',
  'View': 'Ansicht',
  'frozen': 'fest',
  'following': 'folgend',
  'shadow': 'Schatten',
  'Steps': 'Schritte',
  'Colour': 'Farbe',
  'log': 'log',
  'linear': 'linear',
  'Basin map': 'Einzugsgebiete',
  'Data, fit and network': 'Daten, Anpassung und Netz',
  'Data and fit': 'Daten und Anpassung',
  'Number shown': 'Gezeigte Zahl',
  'Data, units and output': 'Daten, Einheiten und Ausgabe',
  'Cost over steps': 'Kosten über den Schritten',
  'Sharpness over steps': 'Schärfe über den Schritten',
  'The largest eigenvalue of the Hessian where the followed ball was. Above the dashed line steps of this rate are too long to settle there.':
    'Der größte Eigenwert der Hesse-Matrix dort, wo die verfolgte Kugel war. Über der gestrichelten Linie sind Schritte dieser Lernrate zu lang, um dort zur Ruhe zu kommen.',
  'Network': 'Netz',
  'The same on the command line': 'Dasselbe auf der Kommandozeile',
  'Copy': 'Kopieren',
  'Keys and words': 'Tasten und Wörter',
  'space': 'Leertaste',
  'run or pause': 'starten oder anhalten',
  'one step': 'ein Schritt',
  'one step back': 'ein Schritt zurück',
  'rewind to the same start': 'zurück zum selben Start',
  'frozen, following, shadow': 'fest, folgend, Schatten',
  'to the landscape; there the arrows move the start, shift ten cells at a time':
    'zur Landschaft; dort bewegen die Pfeile den Start, mit Umschalttaste um zehn Zellen',
  'the landscape as a surface, and flat again; dragging or the arrows turn it':
    'die Landschaft als Fläche im Raum und wieder flach; Ziehen oder die Pfeile drehen sie',
  'zoom in, out and back (on the landscape); Ctrl and the wheel, or two fingers, zoom too; shift and dragging move the ranges':
    'vergrößern, verkleinern und zurück (auf der Landschaft); auch mit Strg und Mausrad oder mit zwei Fingern; Umschalttaste und Ziehen verschieben die Bereiche',
  'basin map': 'Einzugsgebiete',
  'lecture: map and fit alone, large': 'Vortrag: nur Karte und Anpassung, groß',
  'Ctrl': 'Strg',
  'undo the last change; with shift, redo it': 'die letzte Änderung rückgängig machen; mit Umschalttaste wieder herstellen',
  'light or dark': 'hell oder dunkel',
  'this': 'diese Hilfe',
  "A network's numbers are its parameters:": 'Die Zahlen eines Netzes sind seine Parameter:',
  'is the weight of layer 1 from input 0 to unit 1,': 'ist das Gewicht der Schicht 1 von der Eingabe 0 zur Einheit 1,',
  'the bias of that unit.': 'der Bias dieser Einheit.',
  'article, trap, sine: points over one number; xor, moons, spirals: over two; iris: flowers, over four':
    'article, trap, sine: Punkte über einer Zahl; xor, moons, spirals: über zweien; iris: Blumen, über vieren',
  'The map shows the cost over two parameters, all others fixed: a': 'Die Karte zeigt die Kosten über zwei Parametern, alle anderen fest: ein',
  'slice': 'Schnitt',
  '. A dip in a slice proves nothing about the whole space, and a flat stretch is not a minimum.':
    '. Eine Senke in einem Schnitt beweist nichts über den ganzen Raum, und eine flache Strecke ist kein Minimum.',
  'Frozen': 'Fest',
  ': only the two parameters of the map train, and the ball stays on the surface exactly.':
    ': nur die zwei Parameter der Karte werden trainiert, und die Kugel bleibt genau auf der Fläche.',
  'Following': 'Folgend',
  ': all train, and the slice is taken anew through the ball; the command line calls this mode moving. A click on the map starts a new ball there, whose other parameters begin as at the start.':
    ': alle werden trainiert, und der Schnitt geht immer neu durch die Kugel; auf der Kommandozeile heißt das moving. Ein Klick auf die Karte startet dort eine neue Kugel, deren übrige Parameter wie am Start beginnen.',
  'Shadow': 'Schatten',
  ': all train, the slice stays, and the path is a projection whose height is not its cost.':
    ': alle werden trainiert, der Schnitt bleibt, und der Weg ist eine Projektion, deren Höhe nicht seine Kosten sind.',
  'The cost of classes is counted': 'Die Kosten von Klassen zählt man',
  'in nats': 'in Nat',
  '{0} reaches {1} times as far as {2}, so the features are standardized.':
    '{0} reicht {1}-mal so weit wie {2}, darum sind die Merkmale standardisiert.',
  '{0} reaches {1} times as far as {2}.': '{0} reicht {1}-mal so weit wie {2}.',
  'As in the file': 'Wie in der Datei',
  'The features are standardized: each has mean 0 and deviation 1.':
    'Die Merkmale sind standardisiert: jedes hat Mittelwert 0 und Streuung 1.',
  'Start elsewhere': 'Anderswo starten',
  'The ground is level under the ball, so nothing pushes it on.':
    'Unter der Kugel ist der Boden eben; nichts treibt sie weiter.',
  ': who guesses between two pays 0.69 a row, who is sure and right almost nothing. The arrow at the ball is its next step, −η∇C in formulas: the rate η times the slope ∇C, and downhill.':
    ': wer zwischen zweien rät, zahlt 0,69 je Zeile, wer sicher ist und recht hat, fast nichts. Der Pfeil an der Kugel ist ihr nächster Schritt, in Formeln −η∇C: die Lernrate η mal der Steigung ∇C, und bergab.',
  'Language': 'Sprache',
  'Nothing leaves this page: it makes no request. Its link holds all there is to see.':
    'Nichts verlässt diese Seite: sie fragt nirgends an. Ihr Link enthält alles, was zu sehen ist.',
  'Close': 'Schließen',
  // the map and what is said below it
  'Click the map to put a ball there and let it roll.': 'Ein Klick auf die Karte setzt eine Kugel dorthin und lässt sie rollen.',
  'A click starts a new ball there; the other {0} parameters begin as at the start.':
    'Ein Klick startet dort eine neue Kugel; die übrigen {0} Parameter beginnen wie am Start.',
  'Too flat here to see a ball move: with a slope of {0}, one step of rate {1} comes to {2}.':
    'Hier ist es zu flach, um eine Kugel rollen zu sehen: bei einer Steigung von {0} ergibt ein Schritt mit der Lernrate {1} nur {2}.',
  'Too flat here to see a ball move: with a slope of {0}, {1} steps of rate {2} come to {3}.':
    'Hier ist es zu flach, um eine Kugel rollen zu sehen: bei einer Steigung von {0} ergeben {1} Schritte mit der Lernrate {2} nur {3}.',
  'Start where it is steep: {0}': 'Starten, wo es steil ist: {0}',
  'The cost is the same everywhere on this map: {0}. Its two axes change nothing here.':
    'Die Kosten sind auf dieser Karte überall gleich: {0}. Ihre zwei Achsen ändern hier nichts.',
  'Frozen: only {0} and {1} train, the other {2} parameters stay. The ball lies on the surface exactly. In the whole space it might go elsewhere.':
    'Fest: nur {0} und {1} werden trainiert, die anderen {2} Parameter bleiben. Die Kugel liegt genau auf der Fläche. Im ganzen Raum könnte sie anderswohin gehen.',
  'What the surface hides is dashed.': 'Was die Fläche verdeckt, ist gestrichelt.',
  'Following: all {0} parameters train. The slice is taken again through the followed ball, so the landscape moves and that ball stays on it;':
    'Folgend: alle {0} Parameter werden trainiert. Der Schnitt geht immer neu durch die verfolgte Kugel; so bewegt sich die Landschaft, und diese Kugel bleibt auf ihr;',
  'the trail has the height that its cost had, on slices that are gone.':
    'die Spur hat die Höhe, die ihre Kosten hatten, auf Schnitten, die vorbei sind.',
  'the dashed trail is a projection.': 'die gestrichelte Spur ist eine Projektion.',
  'Shadow: all {0} parameters train, the slice stays at the start.':
    'Schatten: alle {0} Parameter werden trainiert, der Schnitt bleibt am Start.',
  'The path is a projection: height and colour are its own cost, so that it leaves the surface.':
    'Der Weg ist eine Projektion: Höhe und Farbe sind seine eigenen Kosten, so dass er die Fläche verlässt.',
  'The path is a projection: its height here is not its cost, its colour is.':
    'Der Weg ist eine Projektion: seine Höhe hier sind nicht seine Kosten, seine Farbe schon.',
  'Distance from the plane now: {0}.': 'Abstand von der Ebene jetzt: {0}.',
  'Cost over {0} from {1} to {2} and {3} from {4} to {5};': 'Kosten über {0} von {1} bis {2} und {3} von {4} bis {5};',
  'start at {0}, {1}, cost {2}': 'Start bei {0}, {1}, Kosten {2}',
  // where training stopped
  'Where training stopped': 'Wo das Training anhielt',
  'Why?': 'Warum?',
  'In numbers': 'In Zahlen',
  'a single step': 'einem einzigen Schritt',
  '{0} steps': '{0} Schritten',
  'Broken off after {0}: the next one threw the cost out of range.':
    'Nach {0} abgebrochen: der nächste warf die Kosten aus jedem Bereich.',
  'Stopped after {0}, and the cost is still going down.': 'Nach {0} angehalten, und die Kosten sinken noch.',
  'Stopped after {0}, and the cost is going up.': 'Nach {0} angehalten, und die Kosten steigen.',
  'Stopped after {0}, and the cost jumps up and down.': 'Nach {0} angehalten, und die Kosten springen auf und ab.',
  'Stopped after {0}, and the cost no longer changes.': 'Nach {0} angehalten, und die Kosten ändern sich nicht mehr.',
  'Stopped after {0}.': 'Nach {0} angehalten.',
  'Stopped after {0} at a minimum, or very close to one: no way leads further down from it.':
    'Nach {0} in einem Minimum angehalten oder ganz nahe daran: von ihm führt kein Weg weiter hinab.',
  'Stopped after {0} at a saddle, or very close to one: it is level there, but some way still leads down.':
    'Nach {0} auf einem Sattel angehalten oder ganz nahe daran: dort ist es eben, aber ein Weg führt noch hinab.',
  'Stopped after {0} where it is level: whether this is a minimum stays open.':
    'Nach {0} angehalten, wo es eben ist: ob dies ein Minimum ist, bleibt offen.',
  'Stopped after {0} on a sharp edge of the cost.':
    'Nach {0} auf einer scharfen Kante der Kosten angehalten.',
  'Stopped after {0} on a plateau: it is almost level, and no minimum.':
    'Nach {0} auf einer Hochebene angehalten: es ist fast eben und kein Minimum.',
  'Stopped after {0} in a valley that falls for ever: there is no lowest point this way.':
    'Nach {0} in einem Tal angehalten, das immer weiter fällt: auf diesem Weg gibt es keinen tiefsten Punkt.',
  'The ground rises or stays level in every direction, here or very close by: no small change of the numbers makes the network better.':
    'Der Boden steigt in jeder Richtung oder bleibt eben, hier oder ganz in der Nähe: keine kleine Änderung der Zahlen macht das Netz besser.',
  'The ground is level here or very close by, so the ball has no slope to follow; but at least one way leads down.':
    'Der Boden ist hier oder ganz in der Nähe eben, sodass die Kugel keinem Hang folgen kann; doch mindestens ein Weg führt hinab.',
  'The ground is level here, and so flat around that a computer cannot tell whether some way leads down.':
    'Der Boden ist hier eben und ringsum so flach, dass ein Rechner nicht sagen kann, ob ein Weg hinabführt.',
  'The ground has a sharp bend here, like a folded sheet of paper: the slope changes at once and not little by little.':
    'Der Boden hat hier einen scharfen Knick, wie ein gefaltetes Blatt Papier: die Steigung ändert sich auf einmal und nicht nach und nach.',
  'The ground is almost level here, so each step is tiny; elsewhere the cost is lower.':
    'Der Boden ist hier fast eben, darum ist jeder Schritt winzig; anderswo sind die Kosten kleiner.',
  'The larger some of the numbers grow, the lower the cost: the ground falls on and on, and there is no lowest point to stop at.':
    'Je größer manche der Zahlen werden, desto kleiner die Kosten: der Boden fällt immer weiter, und es gibt keinen tiefsten Punkt zum Anhalten.',
  'The ground still slopes under the ball, so training has not come to rest.':
    'Der Boden ist unter der Kugel noch geneigt, also ist das Training nicht zur Ruhe gekommen.',
  'A step led to where the cost or a number is too large to compute with. A smaller rate makes smaller steps.':
    'Ein Schritt führte dahin, wo die Kosten oder eine Zahl zum Rechnen zu groß sind. Eine kleinere Lernrate macht kleinere Schritte.',
  'The numbers here cannot be trusted enough to say what kind of place this is.':
    'Den Zahlen ist hier nicht genug zu trauen, um zu sagen, was für ein Ort dies ist.',
  'Where ball {0} of {1} stopped is being judged …': 'Wo Kugel {0} von {1} anhielt, wird gerade beurteilt …',
  'Where it stopped is being judged …': 'Wo sie anhielt, wird gerade beurteilt …',
  'Skip': 'Überspringen',
  'Train on': 'Weiter trainieren',
  'As many steps again': 'Noch einmal so viele Schritte',
  // the opening
  'land of costs': 'Land der Kosten',
  'A land with three valleys; height is how wrong a network is': 'Ein Land mit drei Tälern; die Höhe sagt, wie falsch ein Netz liegt',
  'Arrow keys move a ring over the land; Enter puts a ball there, which rolls down.':
    'Pfeiltasten bewegen einen Ring über das Land; die Eingabetaste setzt dort eine Kugel, die hinabrollt.',
  'Your own data': 'Eigene Daten',
  'Map, course, all controls': 'Karte, Kurs, alle Bedienelemente',
  'Back to the six balls': 'Zurück zu den sechs Kugeln',
  'The same six starts, at this learning rate': 'Dieselben sechs Starts, mit dieser Lernrate',
  'right': 'richtig',
  "wrong; the curve is the network's output": 'falsch; die Kurve: was das Netz ausgibt',
  'How true is this?': 'Wie wahr ist das?',
  'Learning rate': 'Lernrate',
  'short steps': 'kurze Schritte',
  'long steps': 'lange Schritte',
  'Again': 'Noch einmal',
  'Tap the land to drop your own ball': 'Tippe auf das Land: eine eigene Kugel',
  'less wrong': 'weniger falsch',
  'more wrong': 'falscher',
  'Computed: each height is the cost of a network with two hidden units on twelve rows, with penalty 0.01. Each ball is gradient descent, step by step, and each card is what its network answers after 600 steps.':
    'Gerechnet: Jede Höhe ist der Kostenwert eines Netzes mit zwei verdeckten Einheiten auf zwölf Zeilen, mit Strafe 0,01. Jede Kugel ist Gradientenabstieg, Schritt für Schritt, und jede Karte zeigt, was ihr Netz nach 600 Schritten antwortet.',
  'Projected: the land is the plane through three minima of the network, and the balls train within it. A minimum of all seven parameters is one of this plane, so each valley here is one of the whole network; their costs are 0.3803, 0.4434 and 0.4565.':
    'Projiziert: Das Land ist die Ebene durch drei Minima des Netzes, und die Kugeln lernen in dieser Ebene. Ein Minimum aller sieben Parameter ist auch eines der Ebene; jedes dieser drei Täler ist also eines des ganzen Netzes. Ihre Kosten sind 0,3803, 0,4434 und 0,4565.',
  'Cut: costs above 1.5 are level land. Heights are logarithmic.':
    'Abgeschnitten: Kosten über 1,5 sind ebenes Land. Die Höhen sind logarithmisch.',
  'Chosen: the plane, the frame and the six starts. Of 280 starts in the frame a third ends in each valley; of random starts of the whole network, 1.5 % find the deepest.':
    'Ausgesucht: die Ebene, der Ausschnitt und die sechs Startpunkte. Von 280 Starts im Ausschnitt endet je ein Drittel in jedem Tal; von zufälligen Starts des ganzen Netzes finden 1,5 % das tiefste.',
  'bouncing': 'springt',
  '{0} of {1} right': '{0} von {1} richtig',
  'the steps are too long for this valley': 'die Schritte sind zu lang für dieses Tal',
  'the deepest valley': 'das tiefste Tal',
  'stuck': 'steckt fest',
  'Six balls.': 'Sechs Kugeln.',
  'Same network.': 'Gleiches Netz.',
  'Same data.': 'Gleiche Daten.',
  'Other start.': 'Anderer Start.',
  'Each is the same network, learning from another start.': 'Jede ist dasselbe Netz und lernt von einem anderen Start aus.',
  'Downhill = less wrong.': 'Bergab heißt: weniger falsch.',
  'Six balls rolled downhill.': 'Sechs Kugeln rollten bergab.',
  'Two': 'Zwei',
  'Three': 'Drei',
  'Four': 'Vier',
  'Five': 'Fünf',
  'Six': 'Sechs',
  'One found the deepest valley.': 'Eine fand das tiefste Tal.',
  '{0} found the deepest valley.': '{0} fanden das tiefste Tal.',
  'None found the deepest valley.': 'Keine fand das tiefste Tal.',
  'One is bouncing: its steps are too long.': 'Eine springt hin und her: ihre Schritte sind zu lang.',
  '{0} are bouncing: their steps are too long.': '{0} springen hin und her: ihre Schritte sind zu lang.',
  'One is still on its way after {0} steps.': 'Eine ist nach {0} Schritten noch unterwegs.',
  '{0} are still on their way after {1} steps.': '{0} sind nach {1} Schritten noch unterwegs.',
  'One leapt uphill on its way: a step was too long.': 'Eine sprang unterwegs bergauf: ein Schritt war zu lang.',
  '{0} leapt uphill on their way: steps were too long.': '{0} sprangen unterwegs bergauf: Schritte waren zu lang.',
  'Six balls set out.': 'Sechs Kugeln liefen los.',
  'The balls of a class set out.': 'Die Kugeln einer Klasse liefen los.',
  'still on its way': 'noch unterwegs',
  'at rest outside of the three valleys': 'liegt außerhalb der drei Täler',
  'One is stuck': 'Eine steckt fest',
  '{0} are stuck': '{0} stecken fest',
  'where they lie, every small step leads up, in all seven numbers of the network.':
    'von dort führt jeder kleine Schritt bergauf, in allen sieben Zahlen des Netzes.',
  'Your ball: {0} of {1} right, {2}.': 'Deine Kugel: {0} von {1} richtig, {2}.',
  'Its code for your class:': 'Ihr Code für deine Klasse:',
  'A whole class': 'Eine ganze Klasse',
  'Where did your class stop?': 'Wo ist deine Klasse liegen geblieben?',
  'Each pupil puts a ball on the land; below its answer stands a code. Collect the codes here: all of these balls roll together, each with its own learning rate, and nothing goes over the net.':
    'Jeder legt eine Kugel auf das Land; unter ihrer Antwort steht ein Code. Sammle die Codes hier: alle diese Kugeln rollen zusammen, jede mit ihrer eigenen Lernrate, und nichts geht über das Netz.',
  'Codes, one a line': 'Codes, einer je Zeile',
  'Let them roll': 'Rollen lassen',
  'These are more than {0} codes, and no more roll at once: leave some out.': 'Das sind mehr als {0} Codes, und mehr rollen nicht auf einmal: lass einige weg.',
  'No code: {0}. A code has six signs.': 'Kein Code: {0}. Ein Code hat sechs Zeichen.',
  'Put a code a line, such as {0}.': 'Schreib in jede Zeile einen Code wie {0}.',
  '1 ball': '1 Kugel',
  '{0} balls': '{0} Kugeln',
  '1 ball.': '1 Kugel.',
  '{0} balls.': '{0} Kugeln.',
  'The balls of a class rolled downhill.': 'Die Kugeln einer Klasse rollten bergab.',
  'One is at rest outside of the three valleys.': 'Eine liegt außerhalb der drei Täler.',
  '{0} are at rest outside of the three valleys.': '{0} liegen außerhalb der drei Täler.',
  'Click anywhere: a ball of your own': 'Klick irgendwohin: eine eigene Kugel',
  // the first layer
  'Every point of this map is a network; height is how wrong it is. Dark is low, bright is high.':
    'Jeder Punkt dieser Karte ist ein Netz; seine Höhe ist, wie falsch es liegt. Dunkel ist tief, hell ist hoch.',
  'Click anywhere: a ball starts there and rolls down.': 'Irgendwohin klicken: dort startet eine Kugel und rollt hinab.',
  'More': 'Mehr',
  'Less': 'Weniger',
  'All controls, Save and Undo among them': 'Alle Bedienelemente, auch Sichern und Rückgängig',
  'The ball is a network that learns; a larger rate makes each of its steps longer.':
    'Die Kugel ist ein Netz, das lernt; eine größere Lernrate macht jeden ihrer Schritte länger.',
  'Your data …': 'Eigene Daten …',
  'A CSV file with a row of names; dropping it anywhere or pasting its rows does the same':
    'Eine CSV-Datei mit einer Zeile von Namen; man kann sie auch irgendwo fallen lassen oder ihre Zeilen einfügen',
  '{0} is being opened …': '{0} wird geöffnet …',
  'Opening': 'Öffnen',
  'The map, Run, the fit, the rate and the data alone': 'Nur Karte, Start, Anpassung, Lernrate und Daten',
  // a computation that fails
  'This page could not begin: {0}': 'Diese Seite konnte nicht beginnen: {0}',
  'A computation did not answer and was ended.': 'Eine Rechnung antwortete nicht und wurde beendet.',
  'A computation has not answered for 15 seconds. It may be long, or it may have broken down.':
    'Eine Rechnung hat seit 15 Sekunden nicht geantwortet. Sie kann lang sein, oder sie ist zusammengebrochen.',
  'End it': 'Beenden',
  // settings of the rules
  '{0}, rate {1}': '{0}, Lernrate {1}',
  '{0} {1}, {2} {3}: cost {4}': '{0} {1}, {2} {3}: Kosten {4}',
  'floor: cost {0} or less': 'Boden: Kosten {0} oder weniger',
  'A finer map': 'Eine feinere Karte',
  ', log colours)': ', log. Farben)',
  'This browser has no WebGL 2, so the flat map is shown': 'Dieser Browser hat kein WebGL 2; darum ist die flache Karte zu sehen',
  "the surface's program: {0}": 'das Programm der Fläche: {0}',
  'arrows: as long as the step': 'Pfeile: so lang wie der Schritt',
  'arrows: the step × {0}': 'Pfeile: der Schritt × {0}',
  '−rate × slope': '−Lernrate × Steigung',
  'downhill': 'bergab',
  // the rate
  'The second derivatives are not finite here.': 'Die zweiten Ableitungen sind hier nicht endlich.',
  ' over the two parameters that train': ' über den zwei Parametern, die trainiert werden',
  'The largest eigenvalue is computed when the ball stops.':
    'Der größte Eigenwert wird berechnet, wenn die Kugel anhält.',
  'No direction curves upwards here{0}: the largest eigenvalue is {1}, and the place sets no bound to the rate.':
    'Keine Richtung ist hier{0} nach oben gekrümmt: der größte Eigenwert ist {1}, und der Ort setzt der Lernrate keine Grenze.',
  'The largest eigenvalue here is {0}{1}. It sets no simple bound for {2}, which sizes its own steps.':
    'Der größte Eigenwert ist hier {0}{1}. Er setzt {2} keine einfache Grenze, denn diese Regel bemisst ihre Schritte selbst.',
  'here': 'hier',
  'at a minimum as curved as this place': 'in einem Minimum, das so gekrümmt ist wie dieser Ort,',
  ', and {0} is above it': ', und {0} liegt darüber',
  '; the bound is that of steps with all rows': '; die Grenze gilt für Schritte mit allen Zeilen',
  '{0} = {1}: a rate above it cannot settle {2}{3}. ({4}, the largest eigenvalue{5}{6}.)':
    '{0} = {1}: eine Lernrate darüber kommt {2} nicht zur Ruhe{3}. ({4}, der größte Eigenwert{5}{6}.)',
  // rows
  'The command calls these rows {0}: save them in a file of that name':
    'Der Befehl nennt diese Zeilen {0}: in einer Datei dieses Namens sichern',
  'Target': 'Ziel',
  'The column that the network is to predict': 'Die Spalte, die das Netz vorhersagen soll',
  'Left out': 'Ohne',
  'Columns that are neither features nor target, comma-separated': 'Spalten, die weder Merkmal noch Ziel sind, mit Kommas getrennt',
  'Skip gaps': 'Lücken auslassen',
  'Leave out rows with an empty value, NA, NaN or ?': 'Zeilen mit leerem Wert, NA, NaN oder ? auslassen',
  'Leave such rows out': 'Solche Zeilen auslassen',
  'Leave out {0}': '{0} weglassen',
  'Classes: {0}': 'Klassen: {0}',
  '{0}: all parameters train by {1}, rate {2}, {3} steps': '{0}: alle Parameter trainieren mit {1}, Lernrate {2}, {3} Schritte',
  'Standardize': 'Standardisieren',
  'Scale the features to mean 0 and deviation 1, by the rows that train': 'Die Merkmale auf Mittel 0 und Abweichung 1 bringen, nach den Zeilen, die trainieren',
  'Hold out': 'Zurückhalten',
  'The share of the rows, from 0 to below 1, that does not train: its cost is shown beside':
    'Der Anteil der Zeilen, von 0 bis unter 1, der nicht trainiert: seine Kosten stehen daneben',
  'Draws the rows held out, and batches': 'Zieht die zurückgehaltenen Zeilen und die Batches',
  'the share held out is a number from 0 to below 1, not "{0}"': 'der zurückgehaltene Anteil ist eine Zahl von 0 bis unter 1, nicht „{0}“',
  'seed is a whole number, not "{0}"': 'seed ist eine ganze Zahl, nicht „{0}“',
  'held out (dashed): {0}': 'zurückgehalten (gestrichelt): {0}',
  ', with the penalty': ', mit der Strafe',
  'held out: {0} %': 'zurückgehalten: {0} %',
  'pale: {0} rows held out': 'blass: {0} zurückgehaltene Zeilen',
  // balls and steps
  'Optimizer of ball {0}': 'Regel der Kugel {0}',
  'Follow ball {0}': 'Kugel {0} verfolgen',
  'Curves, sliders and the moving map follow this ball': 'Kurven, Regler und die folgende Karte richten sich nach dieser Kugel',
  'Remove ball {0}': 'Kugel {0} entfernen',
  'ball {0}': 'Kugel {0}',
  '{0} of {1}': '{0} von {1}',
  '{0} of {1}, by a slider': '{0} von {1}, mit einem Regler',
  'Rows a step; 0 takes all': 'Zeilen je Schritt; 0 nimmt alle',
  'batch of ball {0}, 0 for all rows': 'Batch der Kugel {0}, 0 für alle Zeilen',
  'Run': 'Start',
  'Pause': 'Pause',
  '{0} steps/s': '{0} Schritte/s',
  'step {0} of {1}': 'Schritt {0} von {1}',
  'step {0}: {1}': 'Schritt {0}: {1}',
  '{0} more of {1}': '{0} mehr von {1}',
  '{0}, exactly': '{0}, genau',
  // directions
  'An axis may be a': 'Eine Achse kann eine',
  'direction': 'Richtung',
  ', along which many parameters move at once: random with a seed, an eigenvector of the Hessian, or the way to another point, such as where a ball is. Two ways show a plane of three points. The plane goes through the start unless you choose another point; the path is projected onto it.':
    ' sein, entlang der sich viele Parameter zugleich ändern: zufällig mit einem Startwert, ein Eigenvektor der Hesse-Matrix oder der Weg zu einem anderen Punkt, etwa wo eine Kugel ist. Zwei Wege zeigen eine Ebene aus drei Punkten. Die Ebene geht durch den Start, wenn man keinen anderen Punkt wählt; der Weg wird auf sie projiziert.',
  'Directions': 'Richtungen',
  'random': 'zufällig',
  'Hessian': 'Hesse-Matrix',
  'Way to a point': 'Weg zu einem Punkt',
  'the ball': 'die Kugel',
  'the start': 'der Start',
  'Seed': 'Startwert des Zufalls',
  'Which eigenvector: 1 has the largest eigenvalue, −1 the smallest': 'Welcher Eigenvektor: 1 hat den größten Eigenwert, −1 den kleinsten',
  'Along a direction all parameters train, and the path is projected': 'Entlang einer Richtung trainieren alle Parameter, und der Weg wird projiziert',
  '"{0}" is not a whole number': '„{0}“ ist keine ganze Zahl',
  'A plane through the start.': 'Eine Ebene durch den Start.',
  'A plane through a point of its own, at ({0}, {1}).': 'Eine Ebene durch einen eigenen Punkt, bei ({0}; {1}).',
  'Shadow: all {0} parameters train, this plane stays.': 'Schatten: alle {0} Parameter trainieren, diese Ebene bleibt.',
  'The plane goes through {0}.': 'Die Ebene geht durch {0}.',
  // basins
  'training {0} and {1} alone': 'nur {0} und {1} trainiert',
  'training all parameters': 'alle Parameter trainiert',
  '{0} from {1} × {2} starts …': '{0}, von {1} × {2} Starts …',
  'the computation broke off: {0}': 'die Rechnung brach ab: {0}',
  // data, fit and network
  '{0} % right': '{0} % richtig',
  'Network {0}': 'Netz {0}',
  '{0}, {1} parameters': '{0}, {1} Parameter',
  "{0} rows over {1}, with the network's output": '{0} Zeilen über {1}, mit der Ausgabe des Netzes',
  'The map holds all other features at their means.': 'Die Karte hält alle übrigen Merkmale auf ihren Mittelwerten.',
  'Rows of each class, by the class that the network decides for': 'Zeilen jeder Klasse, nach der Klasse, für die sich das Netz entscheidet',
  'In each unit: what it answers over the data, on one scale within a layer.': 'In jeder Einheit: was sie über den Daten antwortet, in einer Schicht auf einer Skala.',
  'answers from {0} to {1}': 'antwortet von {0} bis {1}',
  'Click a weight to put it across the map, with Shift to put it up.': 'Ein Klick legt ein Gewicht waagrecht auf die Karte, mit Umschalt senkrecht.',
  'one in {0} of {1} rows is drawn': 'eine von je {0} der {1} Zeilen ist gezeichnet',
  'The map: {0} as the network predicts it. The rings: {1} of the rows.': 'Die Karte: {0}, wie das Netz es vorhersagt. Die Ringe: {1} der Zeilen.',
  '{0} rows: {1}': '{0} Zeilen: {1}',
  // the course
  'none': 'keine',
  'no course': 'kein Kurs',
  'Next page': 'Nächste Seite',
  'The cost over {0}': 'Die Kosten über {0}',
  'over has the numbers of two features of {0}, counted from 0, not "{1}"': 'over hat die Nummern zweier von {0} Merkmalen, von 0 an gezählt, nicht „{1}“',
  'A run is judged at its end.': 'Ein Lauf wird an seinem Ende beurteilt.',
  'Found.': 'Gefunden.',
  'Notes': 'Notizen',
  'Notes: {0}': 'Notizen: {0}',
  'What a teacher says of this page, in a second window': 'Was eine Lehrkraft zu dieser Seite sagt, in einem zweiten Fenster',
  'This browser opens no second window': 'Dieser Browser öffnet kein zweites Fenster',
  '{0} of {1}; {2} minutes, the task {3}': '{0} von {1}; {2} Minuten, die Aufgabe {3}',
  'Now': 'Jetzt',
  'Then': 'Danach',
  'Aim': 'Ziel',
  'A mistake to expect': 'Ein Fehler, der zu erwarten ist',
  'Why it is found so': 'Warum man es so findet',
  '1 task solved': '1 Aufgabe gelöst',
  '{0} tasks solved': '{0} Aufgaben gelöst',
  'Forget': 'Vergessen',
  'Only this browser knows which tasks are solved; this makes it forget them': 'Nur dieser Browser weiß, welche Aufgaben gelöst sind; das lässt ihn sie vergessen',
  'This browser keeps nothing of this page: what is solved is known until it is closed':
    'Dieser Browser behält nichts von dieser Seite: was gelöst ist, weiß sie, bis sie geschlossen wird',
  // saving
  '{0} saved': '{0} gesichert',
  'landscape.png saved; the command “costscape again landscape.png” draws it again':
    'landscape.png gesichert; der Befehl „costscape again landscape.png“ zeichnet es noch einmal',
  'Link copied': 'Link kopiert',
  'Link copied, without the rows, which are too many': 'Link kopiert, ohne die Zeilen, denn es sind zu viele',
  'Line copied': 'Zeile kopiert',
  'Command copied': 'Befehl kopiert',
  'This browser lets no page copy from a file: select the text instead':
    'Dieser Browser lässt keine Seite aus einer Datei kopieren: bitte den Text markieren',
  '{0} … ({1} characters in all; Copy takes them all)': '{0} … ({1} Zeichen im Ganzen; Kopieren nimmt alle)',
  'It has {0} other parameters, which the record in this file names.': 'Es hat {0} andere Parameter, die das Protokoll in dieser Datei nennt.',
  'At the start, the white cross, the others are {0}.': 'Am Start, dem weißen Kreuz, sind die übrigen {0}.',
  '{0}, hidden {1}, {2}, {3}{4}. {5}': '{0}, verdeckt {1}, {2}, {3}{4}. {5}',
  ', penalty {0}': ', Strafe {0}',
  '{0}{1}: step {2}, cost {3}': '{0}{1}: Schritt {2}, Kosten {3}',
  // the problem, and what is wrong in it
  'as shown': 'wie gezeigt',
  'Data and network: {0}': 'Daten und Netz: {0}',
  '{0}, standardized': '{0}, standardisiert',
  'In the link: {0}.': 'Im Link: {0}.',
  'the page {0} has {1} steps, not {2}: the last one is shown': 'die Seite {0} hat {1} Schritte, nicht {2}: gezeigt wird der letzte',
  'hidden widths are numbers from 1 to 64 with commas between, not "{0}"': 'verdeckte Breiten sind Zahlen von 1 bis 64 mit Kommas dazwischen, nicht „{0}“',
  '"{0}" is not a number of at most {1} in size': '„{0}“ ist keine Zahl vom Betrag höchstens {1}',
  '{0}: FROM is below TO, not {1}:{2}': '{0}: VON liegt unter BIS, nicht {1}:{2}',
  '{0}: no text in UTF-8, UTF-16 or Windows-1252': '{0}: kein Text in UTF-8, UTF-16 oder Windows-1252',
  'the link has "{0}", which this page does not know': 'der Link hat „{0}“, was diese Seite nicht kennt',
  '{0} is one of {1}, not "{2}"': '{0} ist eines von {1}, nicht „{2}“',
  '{0} is a number from {1} to {2}, not "{3}"': '{0} ist eine Zahl von {1} bis {2}, nicht „{3}“',
  'hidden has numbers from 1 to 64 with commas between, not "{0}"': 'hidden hat Zahlen von 1 bis 64 mit Kommas dazwischen, nicht „{0}“',
  'at has numbers of at most {0} in size, not "{1}"': 'at hat Zahlen vom Betrag höchstens {0}, nicht „{1}“',
  'at has a number for each of {0} parameters, not {1}': 'at hat je eine Zahl für {0} Parameter, nicht {1}',
  'vary is NAME=FROM:TO with a parameter of this network or a direction such as random:1, not "{0}"':
    'vary ist NAME=VON:BIS mit einem Parameter dieses Netzes oder einer Richtung wie random:1, nicht „{0}“',
  'through has a number for each of {0} parameters, not "{1}"': 'through hat je eine Zahl für {0} Parameter, nicht „{1}“',
  'along a direction all parameters train and the path is projected: the view is shadow':
    'entlang einer Richtung trainieren alle Parameter, und der Weg wird projiziert: die Ansicht ist der Schatten',
  'both axes are {0}: another one takes the second place': 'beide Achsen sind {0}: eine andere nimmt den zweiten Platz ein',
  'the map has two axes: "{0}" is left out': 'die Karte hat zwei Achsen: „{0}“ bleibt weg',
  "a ball's rule is one of {0}, not \"{1}\"": 'die Regel einer Kugel ist eine von {0}, nicht „{1}“',
  '{0} balls are the most: "{1}" is left out': 'mehr als {0} Kugeln gehen nicht: „{1}“ bleibt weg',
  '{0} has {1}, not "{2}"': '{0} hat {1}, nicht „{2}“',
  "a ball's settings are NAME=NUMBER, not \"{0}\"": 'die Einstellungen einer Kugel sind NAME=ZAHL, nicht „{0}“',
  'no settings': 'keine Einstellungen',
  'a link holds at most {0} characters of rows: open the file again': 'ein Link fasst höchstens {0} Zeichen an Zeilen: bitte die Datei neu öffnen',
  'batch is a number of rows, not "{0}"': 'batch ist eine Anzahl von Zeilen, nicht „{0}“',
  'follow is a ball from 0 to {0}, not "{1}"': 'follow ist eine Kugel von 0 bis {0}, nicht „{1}“',
  // what the pictures and the course say
  'step {0}, cost {1}': 'Schritt {0}, Kosten {1}',
  'about {0}': 'etwa {0}',
  'Data': 'Daten',
  'Landscape': 'Landschaft',
  'cost': 'Kosten',
  'mean squared error': 'mittlerer quadratischer Fehler',
  'mean absolute error': 'mittlerer absoluter Fehler',
  'step': 'Schritt',
  'step {0}': 'Schritt {0}',
  'batch': 'Batch',
  'floor: cost {0}; the smallest cell costs {1}': 'Boden: Kosten {0}; die kleinste Zelle kostet {1}',
  'held out: {0}': 'zurückgehalten: {0}',
  'and {0} more classes': 'und {0} weitere Klassen',
  'network: {0}': 'Netz: {0}',
  'output': 'Ausgabe',
  'not settled': 'kein Ende',
  'unit {0}': 'Einheit {0}',
  'rate': 'Lernrate',
  'momentum': 'Schwung',
  'decay': 'Abklingen',
  '{0} moves with its own axis alone, the others with the other.':
    '{0} ändert sich nur mit seiner eigenen Achse, die übrigen mit der anderen.',
  'All parameters move with the axes.': 'Alle Parameter ändern sich mit den Achsen.',
  '{0} of {1} parameters move with the axes.': '{0} von {1} Parametern ändern sich mit den Achsen.',
  'Answer': 'Antwort',
  'Page {0} of {1}': 'Seite {0} von {1}',
  'What is seen': 'Was zu sehen ist',
  'A question': 'Eine Frage',
  'To find': 'Aufgabe',
  'Back': 'Zurück',
  'Next': 'Weiter',
  'Roll': 'Rollen',
  'step {0}: {1} = {2}, cost {3}': 'Schritt {0}: {1} = {2}, Kosten {3}',
  'The ball can be dragged to another start.': 'Die Kugel lässt sich an einen anderen Start ziehen.',
};

/**
 * The sentences of the engine on places, directions and costs, by its own English. A value may be a clause of its
 * own, which is told again in the same way. The first pattern that fits counts.
 */
export const SAID = {
  // a verdict as a whole
  '{0}; of all parameters only {1} moved, and the gradient norm over this alone is {2}':
    '{0}; von allen Parametern bewegte sich nur {1}, und die Norm des Gradienten nach diesem allein ist {2}',
  '{0}; of all parameters only {1} moved, and the gradient norm over these alone is {2}':
    '{0}; von allen Parametern bewegten sich nur {1}, und die Norm des Gradienten nach diesen allein ist {2}',
  'training stopped {0}: {1}': 'das Training endete {0}: {1}',
  'this point is {0}: {1}': 'dieser Punkt liegt {0}: {1}',
  'training diverged at step {0}: {1}; {2}': 'das Training ist bei Schritt {0} divergiert: {1}; {2}',
  'a parameter, or one times a feature, is 10,000 and more, so that rounding might decide; scale the features, with --standardize':
    'ein Parameter, oder einer mal ein Merkmal, ist 10.000 oder mehr, so dass Rundung entscheiden könnte; --standardize skaliert die Merkmale',
  '{0} away {1}; {2}': 'im Abstand {0} gilt: {1}; {2}',
  '{0}; {1}': '{0}; {1}',
  // clauses
  '{0}, its bias counted as one more weight': '{0}, sein Bias als ein weiteres Gewicht gezählt',
  '{0}, its biases counted as more weights': '{0}, seine Biase als weitere Gewichte gezählt',
  '{0}, though it is lower elsewhere': '{0}, obwohl sie anderswo kleiner sind',
  '{0}, without its part along {1} and {2}': '{0}, ohne seinen Teil längs {1} und {2}',
  '{0}, without its part along {1}': '{0}, ohne seinen Teil längs {1}',
  '{0}: a minimum on the kink': '{0}: ein Minimum auf dem Knick',
  '{0} over its weights{1}': '{0} über seine Gewichte{1}',
  'hidden {0} repeat another unit of their layer in all weights, so that they get equal gradients and never part':
    'die verdeckten {0} gleichen einer anderen ihrer Schicht in allen Gewichten, sodass sie gleiche Gradienten bekommen und sich nie trennen',
  'hidden {0} repeats another unit of its layer in all weights, so that they get equal gradients and never part':
    'die verdeckte {0} gleicht einer anderen ihrer Schicht in allen Gewichten, sodass beide gleiche Gradienten bekommen und sich nie trennen',
  'hidden {0} answer as another unit of their layer does at every row, with other weights':
    'die verdeckten {0} antworten auf jede Zeile wie eine andere ihrer Schicht, mit anderen Gewichten',
  'hidden {0} answers as another unit of its layer does at every row, with other weights':
    'die verdeckte {0} antwortet auf jede Zeile wie eine andere ihrer Schicht, mit anderen Gewichten',
  'hidden {0} are saturated at every row, so hardly any gradient reaches their weights':
    'die verdeckten {0} sind bei jeder Zeile gesättigt, sodass kaum ein Gradient ihre Gewichte erreicht',
  'without a hidden layer the cost is convex, so that no point anywhere is lower':
    'ohne verdeckte Schicht sind die Kosten konvex, also liegt kein anderer Punkt tiefer',
  'hidden {0} is saturated at every row, so hardly any gradient reaches its weights':
    'die verdeckte {0} ist bei jeder Zeile gesättigt, sodass kaum ein Gradient ihre Gewichte erreicht',
  'along {0} of {1} directions its curvature cannot be told from 0':
    'in {0} von {1} Richtungen ist die Krümmung nicht von 0 zu unterscheiden',
  'no direction lowers the cost, and some leave it as it is':
    'keine Richtung senkt die Kosten, und manche lassen sie, wie sie sind',
  'the cost falls from here: it is no minimum': 'die Kosten fallen von hier aus: es ist kein Minimum',
  'the cost rises at once in every direction': 'die Kosten steigen sofort in jeder Richtung',
  'every neighbour that was tried is higher': 'jeder versuchte Nachbar liegt höher',
  'a penalty on the weights would make one': 'eine Strafe auf die Gewichte schüfe eines',
  'whether this is a minimum stays open': 'ob dies ein Minimum ist, bleibt offen',
  'no neighbour that was tried is lower': 'kein versuchter Nachbar liegt tiefer',
  'the cost rises in every direction': 'die Kosten steigen in jeder Richtung',
  'a bias moves by the bias itself': 'ein Bias bewegt sich um sich selbst',
  'biases move by their own size': 'Biase bewegen sich nach eigener Größe',
  'no direction lowers the cost': 'keine Richtung senkt die Kosten',
  'biases stay': 'Biase bleiben',
  'the gradient is 0 to six digits and no direction that was tried lowers the cost, but some curvatures cannot be told from 0, and whether this is a minimum stays open':
    'der Gradient ist auf sechs Stellen 0 und keine versuchte Richtung senkt die Kosten, aber manche Krümmungen sind nicht von 0 zu unterscheiden, und ob dies ein Minimum ist, bleibt offen',
  '{0}, and from where it is 0 no direction that was tried lowers the cost, but along {1} of {2} its curvature cannot be told from 0, and whether this is a minimum stays open':
    '{0}, und von dort, wo er 0 ist, senkt keine versuchte Richtung die Kosten, aber in {1} von {2} ist ihre Krümmung nicht von 0 zu unterscheiden, und ob dies ein Minimum ist, bleibt offen',
  '{0}, and close to where it is 0 no direction that was tried lowers the cost, but along {1} of {2} its curvature cannot be told from 0, and a little further on it falls':
    '{0}, und nahe dem Punkt, wo er 0 ist, senkt keine versuchte Richtung die Kosten, aber in {1} von {2} ist ihre Krümmung nicht von 0 zu unterscheiden, und ein Stück weiter fallen sie',
  '{0} and along one direction the cost stays {1} nearby, but is {2} at a distance of {3}':
    '{0} und längs einer Richtung bleiben die Kosten in der Nähe {1}, sind aber {2} im Abstand {3}',
  'rows of equal features get equal answers, and each such group costs as little as it can, so that no point anywhere is lower':
    'Zeilen mit gleichen Merkmalen bekommen gleiche Antworten, und jede solche Gruppe kostet so wenig wie möglich, also liegt kein anderer Punkt tiefer',
  'the gradient norm is {0}, and neither a way down from here nor one from six other starts leads to anything lower':
    'die Norm des Gradienten ist {0}, und weder ein Weg hinab von hier noch einer von sechs anderen Starts führt tiefer',
  'the gradient norm is {0}, too little to change a digit of the cost, {1}, by one step':
    'die Norm des Gradienten ist {0}, zu klein, um mit einem Schritt eine Stelle der Kosten, {1}, zu ändern',
  'a minimum may lie {0} away: {1}': 'ein Minimum liegt vielleicht im Abstand {0}: {1}',
  'the gradient norm is {0}, yet no step against it lowers the cost, {1}: the slope turns too sharply for the digits that a computer keeps':
    'die Norm des Gradienten ist {0}, doch kein Schritt gegen ihn senkt die Kosten, {1}: die Steigung dreht sich zu schnell für die Stellen, die ein Rechner behält',
  'the output is saturated at every row, and the squared error of a probability passes hardly any gradient there':
    'die Ausgabe ist bei jeder Zeile gesättigt, und der quadrierte Fehler einer Wahrscheinlichkeit gibt dort kaum Gradient weiter',
  '{0}, but a unit without outgoing weights switches here, and in some directions in which it moves the cost falls':
    '{0}, aber eine Einheit ohne ausgehende Gewichte schaltet hier um, und in manchen Richtungen, in denen sie sich bewegt, fallen die Kosten',
  "the gradient norm is {0}: over the point's own length the slope promises less than a twentieth of the cost":
    'die Norm des Gradienten ist {0}: über die Länge des Punktes verspricht die Steigung weniger als ein Zwanzigstel der Kosten',
  'the cost, {0}, keeps falling, towards {1}, as the parameters grow, so there is no minimum this way':
    'die Kosten, {0}, fallen weiter gegen {1}, während die Parameter wachsen; ein Minimum gibt es auf diesem Weg also nicht',
  '{0} and no curvature leads down beyond rounding, but a little further on the cost falls':
    '{0} und keine Krümmung führt über die Rundung hinaus hinab, aber ein Stück weiter fallen die Kosten',
  'no direction lowers the cost, though along {0} of {1} its curvature cannot be told from 0':
    'keine Richtung senkt die Kosten, auch wenn ihre Krümmung in {0} von {1} nicht von 0 zu unterscheiden ist',
  'the cost rises in every direction that was tried, though along {0} of {1} only slowly':
    'die Kosten steigen in jeder Richtung, die versucht wurde, wenn auch in {0} von {1} nur langsam',
  'the gradient is 0 to six digits, but the cost falls in at least one direction':
    'der Gradient ist auf sechs Stellen 0, aber die Kosten fallen in mindestens einer Richtung',
  'jumps about: it rose at {0} of {1} recorded steps and is no lower than at the start':
    'springen: sie stiegen bei {0} von {1} aufgezeichneten Schritten und sind nicht kleiner als am Start',
  'every row is met as exactly as doubles can, and no cost of errors is below 0':
    'jede Zeile wird so genau getroffen, wie es Gleitkommazahlen können, und kein Fehler kostet weniger als 0',
  'the learning rate {0} is probably too large here, try smaller ones':
    'die Lernrate {0} ist hier wohl zu groß, mit kleineren versuchen',
  'the gradient norm is {0}, and a step against it lowers the cost, {1}':
    'die Norm des Gradienten ist {0}, und ein Schritt gegen ihn senkt die Kosten, {1}',
  'the cost rises in every direction that is not flat everywhere':
    'die Kosten steigen in jeder Richtung, die nicht überall flach ist',
  'the start has no finite cost: start from smaller parameters':
    'der Start hat keine endlichen Kosten: mit kleineren Parametern beginnen',
  'no direction lowers the cost, but {0} of {1} leaves it as it is':
    'keine Richtung senkt die Kosten, aber {0} von {1} lässt sie, wie sie sind',
  'no direction lowers the cost, but {0} of {1} leave it as it is':
    'keine Richtung senkt die Kosten, aber {0} von {1} lassen sie, wie sie sind',
  '{0}, so that the cost bends sharply and has no derivative':
    '{0}, sodass die Kosten dort einen Knick und keine Ableitung haben',
  '{0} dead: they answer 0 for every row, so no {1} reaches w{2}':
    '{0} tot: sie antworten auf jede Zeile mit 0, sodass kein {1} w{2} erreicht',
  '{0} dead: it answers 0 for every row, so no {1} reaches w{2}':
    '{0} tot: sie antwortet auf jede Zeile mit 0, sodass kein {1} w{2} erreicht',
  'hidden {0} answers {1} to {2}, almost the same for every row':
    'die verdeckte {0} antwortet mit {1} bis {2}, auf jede Zeile fast dasselbe',
  '{0} saturated at every row, so hardly any {1} reaches w{2}':
    '{0} bei jeder Zeile gesättigt, sodass kaum ein {1} w{2} erreicht',
  'is falling, but is no lower than at the start': 'fallen, sind aber nicht kleiner als am Start',
  "{0} (the gradient is the sum over a step's rows)": '{0} (der Gradient ist die Summe über die Zeilen eines Schritts)',
  'hidden {0} answer almost the same for every row': 'die verdeckten {0} antworten auf jede Zeile fast dasselbe',
  'jumps about: it rose at {0} of {1} recorded steps':
    'springen: sie stiegen bei {0} von {1} aufgezeichneten Schritten',
  '{0}, but the cost falls along all {1} directions': '{0}, aber die Kosten fallen in allen {1} Richtungen',
  '{0}, but the cost falls along {1} of {2} directions': '{0}, aber die Kosten fallen in {1} von {2} Richtungen',
  'the smallest curvature found is positive': 'die kleinste gefundene Krümmung ist positiv',
  'the cost there is the same to rounding': 'die Kosten dort sind bis auf Rundung gleich',
  "a {0} unit's pre-activation is 0 at a row": 'die Voraktivierung einer {0}-Einheit ist bei einer Zeile 0',
  "a {0} unit's pre-activation is 0 at {1} rows": 'die Voraktivierung einer {0}-Einheit ist bei {1} Zeilen 0',
  'the gradient norm is {0} and the cost, {1}, {2}': 'die Norm des Gradienten ist {0} und die Kosten, {1}, {2}',
  'the curvature there is not finite': 'die Krümmung dort ist nicht endlich',
  'the only unit of hidden layer {0} is': 'die einzige Einheit der verdeckten Schicht {0} ist',
  'the cost is {0}, above the limit of {1}': 'die Kosten sind {0}, über der Grenze von {1}',
  'the gradient there is not finite': 'der Gradient dort ist nicht endlich',
  'the start itself is out of range': 'der Start selbst liegt außerhalb des Zahlenbereichs',
  'both units of hidden layer {0} are': 'beide Einheiten der verdeckten Schicht {0} sind',
  'all {0} units of hidden layer {1} are': 'alle {0} Einheiten der verdeckten Schicht {1} sind',
  'hidden {0} answers {1} for every row': 'die verdeckte {0} antwortet auf jede Zeile mit {1}',
  'not all parameters are finite': 'nicht alle Parameter sind endlich',
  'hidden {0} answer {1} and {2} for every row': 'die verdeckten {0} antworten auf jede Zeile mit {1} und {2}',
  'hidden {0} answer {1} for every row': 'die verdeckten {0} antworten auf jede Zeile mit {1}',
  'is higher than at the start': 'sind größer als am Start',
  'is the same as at the start': 'sind dieselben wie am Start',
  '{0}, so they separate nothing{1}': '{0}, also trennen sie nichts{1}',
  'is lower than at the start': 'sind kleiner als am Start',
  "gradient but the penalty's": 'Gradient außer dem der Strafe',
  '{0}, so it separates nothing{1}': '{0}, also trennt sie nichts{1}',
  'the cost there is {0} lower': 'die Kosten dort sind um {0} kleiner',
  'the gradient is almost 0': 'der Gradient ist fast 0',
  'near a degenerate point': 'nahe bei einem entarteten Punkt',
  'the gradient is 0 and {0}': 'der Gradient ist 0 und {0}',
  'an absolute error is 0': 'ein absoluter Fehler ist 0',
  '{0} absolute errors are 0': '{0} absolute Fehler sind 0',
  'the gradient by {0} is {1}': 'der Gradient nach {0} ist {1}',
  'the cost there is {0}': 'die Kosten dort sind {0}',
  'the gradient is 0': 'der Gradient ist 0',
  'no longer changes': 'ändern sich nicht mehr',
  'is still falling': 'fallen noch',
  'near a minimum': 'nahe bei einem Minimum',
  'the cost is {0}': 'die Kosten sind {0}',
  'near a kink': 'nahe bei einem Knick',
  'is rising': 'steigen',
  // how a direction was made
  '1 is {0} away': '1 liegt im Abstand {0}',
  'unit eigenvector of the Hessian, eigenvalue {0} by Lanczos, {1} products{2}':
    'normierter Eigenvektor der Hesse-Matrix, Eigenwert {0} nach Lanczos, {1} Produkte{2}',
  'unit eigenvector of the Hessian, eigenvalue {0}': 'normierter Eigenvektor der Hesse-Matrix, Eigenwert {0}',
  'hidden units matched first, {0} moved and {1} turned: that point is {2} away, not {3}':
    'verdeckte Einheiten zuerst zugeordnet, {0} verschoben und {1} umgedreht: jener Punkt ist {2} entfernt, nicht {3}',
  'hidden units matched first, {0} moved and {1} turned: that point is {2} away, as before':
    'verdeckte Einheiten zuerst zugeordnet, {0} verschoben und {1} umgedreht: jener Punkt ist {2} entfernt, wie vorher',
  'Gaussian, not normalised{0}': 'normalverteilt, nicht normiert{0}',
  'Gaussian, normalised per layer{0}': 'normalverteilt, normiert je Schicht{0}',
  'Gaussian, normalised per neuron{0}': 'normalverteilt, normiert je Neuron{0}',
  // what the cost is, and where balls end
  'mean half squared error': 'mittlerer halber quadratischer Fehler',
  'no minimum, falls to {0}': 'kein Minimum, fällt bis {0}',
  'mean absolute error': 'mittlerer absoluter Fehler',
  'mean cross-entropy': 'mittlere Kreuzentropie',
  'mean squared error': 'mittlerer quadratischer Fehler',
  'dead unit, cost {0}': 'tote Einheit, Kosten {0}',
  'mean Huber loss': 'mittlerer Huber-Fehler',
  'flat, cost {0}': 'flach, Kosten {0}',
  '{0}, cost {1}': '{0}, Kosten {1}',
  '{0} of standardized targets': '{0} standardisierter Ziele',
  '{0}, labels smoothed by {1}': '{0}, Klassen geglättet um {1}',
  '{0} + penalty': '{0} + Strafe',
  'weighted {0}': 'gewichtete {0}',
  'cost ({0})': 'Kosten ({0})',
  'cost {0}': 'Kosten {0}',
  'nats': 'Nat',
  'cost': 'Kosten',
  // kinds and places
  'minimum': 'Minimum',
  'saddle': 'Sattel',
  'degenerate': 'entartet',
  'kink': 'Knick',
  'plateau': 'Hochebene',
  'valley': 'Tal',
  'moving': 'auf einem Hang',
  'diverged': 'divergiert',
  'not judged': 'nicht beurteilt',
  'maximum': 'Maximum',
  'at a minimum': 'in einem Minimum',
  'on a saddle': 'auf einem Sattel',
  'at a degenerate point': 'an einem entarteten Punkt',
  'on a kink': 'auf einem Knick',
  'on a plateau': 'auf einer Hochebene',
  'in a valley that falls to infinity': 'in einem Tal, das bis ins Unendliche fällt',
  'on a slope': 'auf einem Hang',
  'out of range': 'außerhalb des Zahlenbereichs',
  // names and values
  'gradient': 'Gradient',
  'units {0} and 1 other': 'Einheiten {0} und 1 weitere',
  'units {0} and {1} others': 'Einheiten {0} und {1} weitere',
  'units {0} and {1}': 'Einheiten {0} und {1}',
  'units {0}': 'Einheiten {0}',
  'unit {0}': 'Einheit {0}',
  'about {0}': 'etwa {0}',
  '{0} is NaN': '{0} ist NaN',
  '{0} is Infinity': '{0} ist unendlich',
  '{0} is -Infinity': '{0} ist minus unendlich',
  'Infinity': 'unendlich',
};

/**
 * The sentences of the engine on wrong rows, networks, rules and directions, by its own English. A
 * value that stands in quotes is repeated as it was written. The first pattern that fits counts.
 */
export const REFUSED = {
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
  'a batch has 1 to {0} rows, not {1}': 'ein Batch hat 1 bis {0} Zeilen, nicht {1}',
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
