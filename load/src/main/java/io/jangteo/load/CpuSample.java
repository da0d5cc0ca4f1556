package io.jangteo.load;

import io.jangteo.local.machine.ProcessIdentity;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much CPU everything has used up to one moment.
 *
 * @param processes milliseconds by process; one that does not live is missing
 * @param threads milliseconds by process and kind of thread
 */
public record CpuSample(
        long nanoTime, Map<String, Long> processes, Map<String, Map<String, Long>> threads, MachineCpu machine) {

    public static final String CLIENT = "load client";

    public static CpuSample of(Map<String, ProcessIdentity> platform) throws IOException {
        Map<String, Long> processes = new LinkedHashMap<>();
        Map<String, Map<String, Long>> threads = new LinkedHashMap<>();
        for (var part : platform.entrySet()) {
            long pid = part.getValue().pid();
            if (part.getValue().alive()) {
                ProcStat.ofProcess(pid).ifPresent(stat -> processes.put(part.getKey(), stat.cpuMillis()));
                threads.put(part.getKey(), kinds(pid));
            }
        }
        ProcStat.ofProcess(ProcessHandle.current().pid()).ifPresent(stat -> processes.put(CLIENT, stat.cpuMillis()));
        return new CpuSample(System.nanoTime(), processes, threads, MachineCpu.now());
    }

    /** Threads of a pool differ by their numbers only. */
    static String kind(String thread) {
        return thread.replaceAll("[-#_ ]+\\d.*$", "");
    }

    private static Map<String, Long> kinds(long pid) throws IOException {
        Map<String, Long> kinds = new TreeMap<>();
        for (ProcStat thread : ProcStat.ofThreads(pid)) {
            kinds.merge(kind(thread.command()), thread.cpuMillis(), Long::sum);
        }
        return kinds;
    }
}
