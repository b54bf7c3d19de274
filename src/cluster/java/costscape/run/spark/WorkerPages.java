package costscape.run.spark;

import java.util.Optional;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.DeployMessages;
import org.apache.spark.deploy.master.WorkerInfo;
import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.rpc.RpcEndpointRef;
import scala.reflect.ClassTag$;

/** Asks a standalone master where its workers show the logs of their executors. */
final class WorkerPages {
  private WorkerPages() {}

  /** The address of a worker's page, which the one that leads of several masters knows. */
  static Optional<String> of(String master, String worker) {
    for (String place : Reachable.places(master)) {
      try {
        for (WorkerInfo info : workers(RpcAddress.fromSparkURL(Reachable.SCHEME + place))) {
          if (info.id().equals(worker)) {
            return Optional.of(info.webUiAddress());
          }
        }
      } catch (Exception | LinkageError e) {
        // Scala declares none; an account without a page does.
      }
    }
    return Optional.empty();
  }

  private static WorkerInfo[] workers(RpcAddress place) {
    RpcEndpointRef master = SparkEnv.get().rpcEnv().setupEndpointRef(place, "Master");
    DeployMessages.MasterStateResponse state =
        master.askSync(
            DeployMessages.RequestMasterState$.MODULE$,
            ClassTag$.MODULE$.apply(DeployMessages.MasterStateResponse.class));
    return state.workers();
  }
}
