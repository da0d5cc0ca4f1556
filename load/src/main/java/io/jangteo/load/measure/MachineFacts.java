package io.jangteo.load.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** On what a figure was measured. */
public record MachineFacts(String processor, int cores, double memoryGib, String kernel, String jdk, String commit) {

    private static final double KIB_PER_GIB = 1024.0 * 1024;

    public static MachineFacts here(Path projectRoot) throws IOException, InterruptedException {
        return new MachineFacts(
                field("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(field("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / KIB_PER_GIB,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor.version", "") + " (" + Runtime.version() + ")",
                commit(projectRoot));
    }

    private static String field(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("0");
    }

    private static String commit(Path projectRoot) throws IOException, InterruptedException {
        String revision = git(projectRoot, "rev-parse", "--short=12", "HEAD");
        if (revision.isEmpty()) {
            return "unknown";
        }
        return git(projectRoot, "status", "--porcelain").isEmpty() ? revision : revision + " with uncommitted changes";
    }

    private static String git(Path projectRoot, String... question) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("git", "-C", projectRoot.toString()));
        command.addAll(List.of(question));
        Process git;
        try {
            git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException thereIsNoGit) {
            return "";
        }
        String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        git.waitFor(1, TimeUnit.MINUTES);
        return answer;
    }
}
