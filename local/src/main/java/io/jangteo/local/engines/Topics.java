package io.jangteo.local.engines;

import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.parts.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import tools.jackson.databind.json.JsonMapper;

/** Brings the topics of {@code deploy/kafka/topics.json} to their declared state before any producer or consumer starts. */
public final class Topics {
    public static final String NAME = "topics";
    private static final String FILE = "/deploy/kafka/topics.json";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final String bootstrap;

    public Topics(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /**
     * @param key what a record's key is, for the reader of the list
     */
    record Topic(String name, int partitions, String key, Map<String, String> config) {}

    private record Declared(List<Topic> topics) {}

    public Part part() {
        return Part.step(NAME, "the declared topics", this::declare).needing(KafkaBroker.NAME);
    }

    static List<Topic> declared() {
        try (InputStream file = Topics.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in the jar");
            }
            return JsonMapper.builder().build().readValue(file, Declared.class).topics();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void declare(Consumer<String> saying) throws Exception {
        List<Topic> declared = declared();
        int millis = (int) LIMIT.toMillis();
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        try (Admin admin = Admin.create(settings)) {
            Set<String> existing = admin.listTopics().names().get();
            List<Topic> missing = declared.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            List<Topic> present = declared.stream()
                    .filter(topic -> existing.contains(topic.name()))
                    .toList();
            create(admin, missing);
            enlarge(admin, present);
            configure(admin, present);
        } catch (ExecutionException e) {
            throw new MachineFailure("the broker refuses: " + e.getCause(), e);
        }
    }

    private static void create(Admin admin, List<Topic> missing) throws ExecutionException, InterruptedException {
        short brokersDefault = -1;
        List<NewTopic> topics = missing.stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), brokersDefault).configs(topic.config()))
                .toList();
        admin.createTopics(topics).all().get();
    }

    /** Only ever more partitions: fewer would lose data, and keys already written keep their old partition. */
    private static void enlarge(Admin admin, List<Topic> present) throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> found = admin.describeTopics(
                        present.stream().map(Topic::name).toList())
                .allTopicNames()
                .get();
        Map<String, NewPartitions> wanted = new HashMap<>();
        for (Topic topic : present) {
            TopicDescription description = found.get(topic.name());
            if (description != null && description.partitions().size() < topic.partitions()) {
                wanted.put(topic.name(), NewPartitions.increaseTo(topic.partitions()));
            }
        }
        admin.createPartitions(wanted).all().get();
    }

    private static void configure(Admin admin, List<Topic> present) throws ExecutionException, InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Topic topic : present) {
            List<AlterConfigOp> operations = new ArrayList<>();
            topic.config()
                    .forEach((name, value) ->
                            operations.add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
            changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), operations);
        }
        admin.incrementalAlterConfigs(changes).all().get();
    }
}
