package io.jangteo.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {

    @TempDir
    private Path root;

    @Test
    void addsUpWhatEveryModuleReportedInSurefiresOwnWords() throws IOException {
        TestReports reports = TestReports.fromNowOn(root);

        report("local", "RunningPartTest", 10, 1, 0, 0);
        report("services/order", "PlaceOrderIT", 14, 0, 2, 3);
        report("services/order", "PlaceOrderIT$Repeats", 2, 0, 0, 0);

        assertThat(reports.sum()).hasToString("Tests run: 26, Failures: 1, Errors: 2, Skipped: 3");
    }

    @Test
    void leavesOutWhatAnEarlierRunReported() throws IOException {
        Path again = report("local", "RunningPartTest", 10, 1, 0, 0);
        report("e2e", "KillsIT", 7, 7, 0, 0);
        Files.setLastModifiedTime(again, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
        TestReports reports = TestReports.fromNowOn(root);
        assertThat(reports.sum()).hasToString("Tests run: 0, Failures: 0, Errors: 0, Skipped: 0");

        report("local", "RunningPartTest", 11, 0, 0, 0);

        assertThat(reports.sum()).hasToString("Tests run: 11, Failures: 0, Errors: 0, Skipped: 0");
    }

    @Test
    void takesNothingElseForAReport() throws IOException {
        TestReports reports = TestReports.fromNowOn(root);

        report("node_modules/some", "ATest", 1, 0, 0, 0);
        report(".jangteo", "ATest", 1, 0, 0, 0);
        Path real = report("house", "LibrariesTest", 4, 0, 0, 0);
        Files.writeString(real.resolveSibling("io.jangteo.LibrariesTest.txt"), "Tests run: 4");
        Files.copy(
                real,
                Files.createDirectories(root.resolve("house/target/copies")).resolve("TEST-a.xml"));

        assertThat(reports.sum().run()).isEqualTo(4);
    }

    private Path report(String module, String test, int run, int failures, int errors, int skipped) throws IOException {
        Path folder = Files.createDirectories(root.resolve(module).resolve("target/surefire-reports"));
        return Files.writeString(folder.resolve("TEST-io.jangteo." + test + ".xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0.2" name="io.jangteo.%s" time="3.641" \
                tests="%d" errors="%d" skipped="%d" failures="%d">
                  <properties/>
                  <testcase name="a" classname="io.jangteo.%s" time="0.1"/>
                </testsuite>
                """.formatted(
                        test, run, errors, skipped, failures, test));
    }
}
