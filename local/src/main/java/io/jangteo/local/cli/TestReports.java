package io.jangteo.local.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Adds up Surefire's reports of one run: modules that are tested side by side print their summaries between each other's lines. */
final class TestReports {
    private static final PathMatcher REPORT =
            FileSystems.getDefault().getPathMatcher("glob:**/target/surefire-reports/TEST-*.xml");

    private final Path root;
    private final Map<Path, FileTime> earlier;

    private TestReports(Path root, Map<Path, FileTime> earlier) {
        this.root = root;
        this.earlier = earlier;
    }

    /** Whatever is written from now on belongs to the run. */
    static TestReports fromNowOn(Path root) throws IOException {
        return new TestReports(root, reports(root));
    }

    /** In Surefire's own words. */
    record Sum(int run, int failures, int errors, int skipped) {
        private Sum plus(Sum other) {
            return new Sum(run + other.run, failures + other.failures, errors + other.errors, skipped + other.skipped);
        }

        @Override
        public String toString() {
            return "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d".formatted(run, failures, errors, skipped);
        }
    }

    Sum sum() throws IOException {
        Sum sum = new Sum(0, 0, 0, 0);
        for (Map.Entry<Path, FileTime> report : reports(root).entrySet()) {
            if (!report.getValue().equals(earlier.get(report.getKey()))) {
                sum = sum.plus(read(report.getKey()));
            }
        }
        return sum;
    }

    private static Map<Path, FileTime> reports(Path root) throws IOException {
        Map<Path, FileTime> found = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return mayLeadToReports(root.relativize(folder))
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (REPORT.matches(file)) {
                    found.put(file, attributes.lastModifiedTime());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException goneMeanwhile) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** Sources and libraries are many and hold no reports; a data folder may change under our feet. */
    private static boolean mayLeadToReports(Path folder) {
        String name = folder.getFileName().toString();
        Path parent = folder.getParent();
        if (parent != null && parent.endsWith("target")) {
            return name.equals("surefire-reports");
        }
        return !name.equals("src") && !name.equals("node_modules") && !name.startsWith(".");
    }

    private static Sum read(Path report) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream bytes = Files.newInputStream(report)) {
            XMLStreamReader xml = factory.createXMLStreamReader(bytes);
            xml.nextTag();
            return new Sum(
                    number(xml, "tests"), number(xml, "failures"), number(xml, "errors"), number(xml, "skipped"));
        } catch (XMLStreamException e) {
            throw new IOException("The test report " + report + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static int number(XMLStreamReader xml, String attribute) {
        return Integer.parseInt(xml.getAttributeValue(null, attribute));
    }
}
