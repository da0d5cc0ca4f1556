package io.jangteo.local.engines;

import io.jangteo.local.machine.Ports;
import io.jangteo.local.parts.Part;
import java.nio.file.Path;

/** The configuration files of broker and Connect worker. */
final class KafkaSettings {
    private KafkaSettings() {}

    static String broker(Ports ports, Path data) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                # Topics are declared in one list, never made by a typing mistake.
                auto.create.topics.enable=false
                num.partitions=6
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                # Ten years: longer than any event is kept, or a consumer that was away would begin anew.
                offsets.retention.minutes=5256000
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # A broker that was killed may come back only when the controller has given its predecessor up, by default after 9 s.
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                log.cleaner.enable=true
                log.cleaner.dedupe.buffer.size=16777216
                log.retention.hours=168
                log.segment.bytes=134217728
                num.network.threads=2
                num.io.threads=4
                num.replica.fetchers=1
                background.threads=2
                """.formatted(ports.kafka(), ports.kafkaController(), data);
    }

    static String connect(String bootstrap, int port, String plugins, Path secrets) {
        return """
                bootstrap.servers=%1$s
                group.id=jangteo-connect
                key.converter=org.apache.kafka.connect.storage.StringConverter
                value.converter=org.apache.kafka.connect.storage.StringConverter
                offset.storage.topic=_connect-offsets
                offset.storage.replication.factor=-1
                offset.storage.partitions=1
                config.storage.topic=_connect-configs
                config.storage.replication.factor=-1
                status.storage.topic=_connect-status
                status.storage.replication.factor=-1
                status.storage.partitions=1
                offset.flush.interval.ms=1000
                listeners=http://127.0.0.1:%2$d
                rest.advertised.host.name=127.0.0.1
                # A worker that gives up ends its process; it waits as long as it is waited for.
                default.api.timeout.ms=%5$d
                plugin.path=%3$s
                plugin.discovery=service_load
                connector.client.config.override.policy=All
                # One worker: after a crash its successor takes the task at once instead of waiting for the dead one's return.
                scheduled.rebalance.max.delay.ms=0
                session.timeout.ms=6000
                heartbeat.interval.ms=2000
                # Passwords stay in their files: neither the REST interface nor the config topic shows them.
                config.providers=dir
                config.providers.dir.class=org.apache.kafka.common.config.provider.DirectoryConfigProvider
                config.providers.dir.param.allowed.paths=%4$s
                """.formatted(bootstrap, port, plugins, secrets, Part.START_WITHIN.toMillis());
    }
}
