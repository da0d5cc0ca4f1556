package io.jangteo.local;

import io.jangteo.local.database.Accounts;
import io.jangteo.local.engines.Login;
import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.Environment;
import io.jangteo.local.machine.FolderLock;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.ProcessIdentity;
import io.jangteo.local.machine.Secrets;
import io.jangteo.local.machine.Site;
import io.jangteo.local.parts.Lifecycle;
import io.jangteo.local.parts.LogTail;
import io.jangteo.local.parts.Part;
import io.jangteo.local.parts.PartStatus;
import io.jangteo.local.parts.ProcessRecord;
import io.jangteo.local.parts.RunningPart;
import io.jangteo.local.parts.StartOrder;
import io.jangteo.local.services.ServiceDefinition;
import io.jangteo.local.services.Services;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The whole platform on one machine: what {@code ./jangteo up} runs, and the fixture of end-to-end tests. Parts are named as in
 * {@code status}: mariadb, kafka, connect, connector, then services, "order" and from the second instance on "order-2".
 */
public final class LocalPlatform implements AutoCloseable {
    private static final int MIN_FREE_MB = 1024;

    private final Site site;
    private final PlatformOptions options;
    private final Assembly assembly;
    private final Collection<RunningPart> parts = new ConcurrentLinkedDeque<>();
    private final Lifecycle life;
    private volatile @Nullable FolderLock lock;

    LocalPlatform(PlatformOptions options) {
        DataFolder folder = new DataFolder(options.dataFolder().toAbsolutePath().normalize());
        this.options = options;
        this.site = new Site(
                options.projectRoot(),
                options.cacheFolder(),
                folder,
                options.ports(),
                options.environment(),
                new Secrets(folder.secrets()));
        this.assembly = new Assembly(site, options);
        this.life = new Lifecycle(parts, options.restart());
    }

    /** With the settings of this process's environment, as the command has them. */
    public static PlatformOptions options() {
        return options(Environment.ofProcess());
    }

    public static PlatformOptions options(Environment environment) {
        return new PlatformOptions(environment);
    }

    /** Takes the data folder. Fails if another platform has it. */
    public void open() {
        site.folder().open();
        FolderLock taken = FolderLock.take(site.folder().lockFile())
                .orElseThrow(() -> site.folder().held());
        lock = taken;
        List<Part> wanted = assembly.parts();
        StartOrder.check(wanted);
        wanted.forEach(part -> parts.add(running(part)));
    }

    /** Returns when every part is ready; on the first that fails, everything is stopped and the failure thrown. */
    public void start() throws InterruptedException {
        try {
            life.start(() -> {
                if (lock == null) {
                    open();
                }
                site.folder().requireSpace(options.environment().number("JANGTEO_MIN_FREE_MB", MIN_FREE_MB));
            });
        } catch (InterruptedException | RuntimeException e) {
            release();
            throw e;
        }
    }

    /** Starts what is not ready, for instance a part that used up its restarts; if that fails, stops it again. */
    public void startMissing() throws InterruptedException {
        life.startMissing();
    }

    /** Gateway, services, Connect, Kafka, database, each by SIGTERM with a deadline; then gives the data folder back. */
    public void stop() throws InterruptedException {
        try {
            life.stop();
        } finally {
            release();
        }
    }

    /** {@link #stop()} for try-with-resources. */
    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineFailure("Interrupted while stopping; parts may still run", e);
        }
    }

    /** SIGKILL to one part, as a crash would. */
    public void kill(String part) throws InterruptedException {
        part(part).kill();
    }

    public void killEverything() throws InterruptedException {
        life.unwatch();
        for (RunningPart part : parts) {
            part.kill();
        }
    }

    /** SIGSTOP: it lives and does not answer. */
    public void pause(String part) {
        process(part).pause();
    }

    /** SIGCONT. */
    public void resume(String part) {
        process(part).resume();
    }

    public void stop(String part) throws InterruptedException {
        life.leave(part);
        part(part).stop();
    }

    /** Starts one part and returns when it is ready. */
    public void start(String part) throws InterruptedException {
        part(part).start();
    }

    public void restart(String part) throws InterruptedException {
        stop(part);
        start(part);
    }

    /** One more instance of a service, ready; callers that are running keep the addresses they were started with. */
    public String add(String service) throws InterruptedException {
        int next = 1;
        while (known(ServiceDefinition.instanceName(service, next))) {
            next++;
        }
        RunningPart added = running(assembly.service(Services.named(service).name(), next));
        parts.add(added);
        added.start();
        return added.part().name();
    }

    /** Processes of a platform whose supervisor is gone. */
    public static Map<String, ProcessIdentity> leftovers(DataFolder folder) {
        return ProcessRecord.all(folder.processRecords());
    }

    /** Asks all parts at once. */
    public PlatformStatus status() throws InterruptedException {
        List<Future<PartStatus>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> asked.add(threads.submit(part::status)));
        }
        return new PlatformStatus(
                site.folder().path().toString(),
                asked.stream().map(Future::resultNow).toList());
    }

    /** The names of all parts, such as kafka, order and order-2. */
    public List<String> partNames() {
        return parts.stream().map(part -> part.status().name()).toList();
    }

    public PartStatus status(String part) {
        return part(part).status();
    }

    public List<String> logTail(String part, int lines) {
        return LogTail.of(site.folder().log(part), lines);
    }

    public Path log(String part) {
        return site.folder().log(part);
    }

    public Path dataFolder() {
        return site.folder().path();
    }

    /** Where the services find the secrets, for instance "operator-password". */
    public Path secret(String name) {
        return site.folder().secrets().resolve(name);
    }

    public String gatewayUrl() {
        return urls(Services.GATEWAY).getFirst();
    }

    /** The HTTP addresses of all instances of a service. */
    public List<String> urls(String service) {
        return assembly.topology().urls(service);
    }

    public String kafkaBootstrap() {
        return assembly.bootstrap();
    }

    /** Of the search engine, embedded or from outside. */
    public String openSearchUrl() {
        return assembly.openSearchUrl();
    }

    /** Who we are there, if it asks. */
    public Optional<Login> openSearchLogin() {
        return Login.ofOpenSearch(options.environment());
    }

    public String connectUrl() {
        return assembly.connectUrl();
    }

    /** Reads every schema, writes none; the schema of this service is the default one. */
    public DataSource verifyDataSource(String service) {
        return dataSource(Accounts.VERIFY, service);
    }

    /** What the service itself uses; for tests that plant a row. */
    public DataSource ownerDataSource(String service) {
        return dataSource(service, service);
    }

    private DataSource dataSource(String owner, String service) {
        Accounts accounts = assembly.accounts();
        return new UnpooledDataSource(
                assembly.database(), Accounts.schema(service), accounts.user(owner), accounts.password(owner));
    }

    private RunningPart running(Part part) {
        return new RunningPart(part, site.folder(), options.listener());
    }

    private boolean known(String name) {
        return parts.stream().anyMatch(part -> part.part().name().equals(name));
    }

    private RunningPart part(String name) {
        return parts.stream()
                .filter(part -> part.part().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MachineFailure("There is no part " + name));
    }

    private ProcessIdentity process(String name) {
        return part(name).process().orElseThrow(() -> new MachineFailure(name + " does not run"));
    }

    private synchronized void release() {
        FolderLock held = lock;
        if (held != null) {
            held.close();
        }
        lock = null;
        parts.clear();
    }
}
