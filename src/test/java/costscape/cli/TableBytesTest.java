package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.OneIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Forty tables keep their bytes, whatever else costscape learns. The first ten hashes were made by
 * the program before its verdicts, pictures and quick kernels knew several classes and numbers to
 * predict, the others before Hessians became matrices of a type of their own. Those of trainings
 * with sigmoid units are younger than the form of the sigmoid that divides once, and that of the
 * atlas is younger than the sum that takes a row alike in all cells once; four of few rows, that
 * the kernel of cells side by side filled, are younger than its end. Who changes one on purpose
 * says in the commit what changed in the last digits, and why.
 */
class TableBytesTest {
  @TempDir private Path folder;

  @OneIn(3)
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sweep --vary w1_0_0=-100:100:101 | 0fdff2fdeaad2a33
          sweep --vary w1_0_0=-30:30:21 --vary b1_0=-30:30:21 | 1bbd92c6c5968612
          sweep --vary w2_0_0=-60:60:21 --vary w1_0_0=-30:30:21 | 96c0f63fb2527bff
          sweep --data xor --at random:1 --l2 0.1 --vary w1_0_0=-3:3:11 --vary w2_0_0=-3:3:11 | 7bd9bef2170f073d
          sweep --data moons --hidden 3,2 --activation tanh --vary random:1=-1:1:9 --vary random:2=-1:1:9 | 3eb1c06e5a50e7fc
          sweep --data trap --cost squared --at random:2 --vary w1_0_0=-5:5:15 --vary w1_0_1=-5:5:15 | 58ebc987b4002ed3
          sweep --l2 0.1 --quantity smallest_eigenvalue --vary w1_0_0=-3:3:7 --vary b2_0=-3:3:7 | 0e367c484dbd61b7
          trace --steps 300 --every 10 | cff4d63afea88a5d
          trace --data xor --optimizer adam --steps 200 --every 20 --start random:3 | fbe56cd85d9f08ce
          basins --data trap --l2 0.01 --at zeros --vary w1_0_0=-10:10:5 --vary w1_0_1=-10:10:5 | 4019ade4ce26e7a5
          sweep --vary w1_0_0=-9:9:61 --scale log | ec510325bb38d16c
          sweep --vary w2_0_0=-30:30:21 --vary w2_1_0=-30:30:23 | 49408eb2f42bfb71
          sweep --vary w1_0_0=-30:30:21 --vary w2_1_0=-30:30:23 | 7d5d53260b3e966f
          sweep --vary w1_0_0=-30:30:21 --vary w1_0_1=-30:30:23 --quantity index | ec43e3e3a83bdbea
          sweep --vary w1_0_0=-30:30:21 --quantity largest_eigenvalue | a346184477e83332
          sweep --vary hessian:1=-1:1:11 --vary hessian:-1=-1:1:13 | 729b6116c0602421
          sweep --vary between:sklearn=0:1:31 | e95def444fa32e8d
          sweep --set w2_0_0=3,b2_0=-1 --vary b2_0=-3:3:31 | d5407938cb62c9b4
          sweep --data xor --hidden 2 --cost squared --vary w1_0_0=-9:9:21 --vary w1_1_1=-9:9:21 | 1fc1a94f5ff727f8
          sweep --data spirals --hidden 6 --activation relu --vary w1_0_0=-3:3:15 --vary b2_0=-3:3:11 | 80ecc319a7e6b924
          sweep --data moons --hidden 5,4 --activation tanh --vary random:1=-1:1:11 --biases apart | a9053bbf4f4298b5
          sweep --data iris --hidden 3 --at random:1 --vary w2_0_0=-3:3:11 --vary b2_1=-3:3:13 | a60c9d488f545e01
          sweep --data iris --hidden 3 --standardize --at random:2 --vary w1_0_0=-3:3:11 --vary w1_1_2=-3:3:13 | f4fada185f3adc94
          sweep --data iris --hidden 4,3 --activation tanh --at random:2 --vary random:1=-1:1:21 | b2c7e190ddcb3cf2
          sweep --data sine --hidden 4 --activation tanh --cost mean_squared_error --at random:1 --vary w1_0_0=-3:3:11 --vary w2_0_0=-3:3:13 | ef5f0d12965586f3
          sweep --data sine --hidden 4 --activation tanh --cost mean_absolute_error --at random:1 --vary w2_0_0=-3:3:31 | 7d3b705e02887402
          sweep --data sine --hidden 3,3 --cost huber:0.5 --at random:1 --vary b1_0=-3:3:31 | 7658d5b2bb6d37b4
          sweep --hold-out 0.25 --vary w1_0_0=-30:30:31 | 717fcc204ca71f0b
          trace --steps 300 --gradient sum | a56c68e6fcfaeb07
          trace --optimizer momentum --steps 300 --batch 4 --seed 2 --every 10 | 4db4c31fbc378487
          trace --optimizer lbfgs --steps 60 --l2 0.01 | 178441a029d7f45e
          trace --optimizer rmsprop --steps 200 --train w1_0_0,b1_0 --every 10 | 0c215f505168775c
          trace --starts 8 --steps 300 | bbb2b579f7053684
          trace --data iris --hidden 3 --standardize --optimizer adam --steps 100 --every 10 --start random:1 | 48585eef9607990e
          trace --data sine --hidden 4 --activation tanh --cost mean_squared_error --steps 100 --every 10 --start random:1 | a8d53c1df771f85d
          trace --hold-out 0.25 --steps 200 --every 10 | bf2ac1764ae0e29e
          atlas --data xor --hidden 1 --at random:4 | 4b4297cada140457
          minima --l2 0.1 --starts 12 | e43e751a5ced75e8
          minima --data xor --hidden 2 --l2 0.1 --starts 20 | 9c95b3c915015942
          basins --data xor --hidden 2 --l2 0.01 --at zeros --vary w1_0_0=-5:5:5 --vary w1_1_1=-5:5:5 --rate 1 --steps 200 | 333a6bb631e67cd0
          """)
  void aTableKeepsItsBytes(String command, String hash) throws Exception {
    assertEquals(hash.strip(), hash(folder, command.strip()), command);
  }

  /** The first sixteen digits of the table's SHA-256. */
  static String hash(Path folder, String command) throws IOException, NoSuchAlgorithmException {
    String beside = " --name t --format none --threads 1 --quiet --out ";
    Session.line(command + beside + folder).done();
    byte[] table = Files.readAllBytes(folder.resolve("t.csv"));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(table);
    return HexFormat.of().formatHex(digest).substring(0, 16);
  }
}
