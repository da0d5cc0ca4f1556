package io.jangteo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)(?:#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("`([A-Z][a-z]\\w*(?:IT|Test|Contract))(?:#(\\w+))?`");
    private static final Pattern COMMAND = Pattern.compile("\\./jangteo ([a-z][a-z-]*)");
    private static final Pattern COMMAND_NAME = Pattern.compile("@\\S*Command\\([^)]*?name = \"([a-z-]+)\"");

    private static final List<Path> PAGES = Project.files(".md");

    @Test
    void leadOnlyToFilesThatAreThere() {
        List<String> dead = found(
                LINK,
                (page, link) -> link.group(1).contains("://") || Files.exists(page.resolveSibling(link.group(1))));
        assertThat(dead).isEmpty();
    }

    @Test
    void nameOnlyTestsThatAreThere() {
        Map<String, String> tests = Project.files(".java").stream()
                .filter(file -> file.toString().contains("/src/test/"))
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""), Project::text, String::concat));
        List<String> dead = found(TEST, (page, test) -> {
            String source = tests.get(test.group(1));
            return source != null && (test.group(2) == null || source.contains(" " + test.group(2) + "("));
        });
        assertThat(dead).isEmpty();
    }

    @Test
    void nameOnlyCommandsThatAreThere() {
        Set<String> commands = Project.files("Command.java").stream()
                .flatMap(file -> COMMAND_NAME.matcher(Project.text(file)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
        assertThat(commands).contains("up", "test");
        assertThat(found(COMMAND, (page, command) -> commands.contains(command.group(1))))
                .isEmpty();
    }

    @Test
    void answerEachQuestionWithADecisionAndAFigure() {
        String[] parts = Project.text(Project.DOCS.resolve("questions.md")).split("\n## ", -1);
        assertThat(List.of(parts).subList(1, parts.length)).hasSize(9).allSatisfy(answer -> {
            String text = answer.substring(answer.indexOf('\n'));
            assertThat(text).contains("](adr/");
            assertThat(LINK.matcher(text).replaceAll("").replaceAll("\\[\\d{4}", ""))
                    .containsPattern("\\d");
        });
    }

    @Test
    void listEachDecisionAndSayWhatGuardsIt() {
        String index = Project.text(Project.DOCS.resolve("adr/README.md"));
        List<Path> decisions = PAGES.stream()
                .filter(page -> page.getParent().equals(Project.DOCS.resolve("adr")))
                .filter(page -> page.getFileName().toString().matches("\\d{4}-.*"))
                .toList();
        assertThat(decisions).isNotEmpty().allSatisfy(page -> {
            assertThat(index).contains("(" + page.getFileName() + ")");
            assertThat(Project.text(page)).contains("## Confirmation");
        });
    }

    /** Whether what a page names is there. */
    @FunctionalInterface
    private interface Known {
        boolean is(Path page, MatchResult name);
    }

    /** What is named and not there, by page; fails where nothing at all is named, since then nothing is checked. */
    private static List<String> found(Pattern pattern, Known known) {
        List<String> unknown = new ArrayList<>();
        long named = 0;
        for (Path page : PAGES) {
            try (Stream<MatchResult> names = pattern.matcher(Project.text(page)).results()) {
                for (MatchResult name : names.toList()) {
                    named++;
                    if (!known.is(page, name)) {
                        unknown.add(Project.ROOT.relativize(page) + ": " + name.group());
                    }
                }
            }
        }
        assertThat(named).isPositive();
        return unknown;
    }
}
