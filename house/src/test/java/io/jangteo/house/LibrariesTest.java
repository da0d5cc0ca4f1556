package io.jangteo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every library that the build names has a row that says why. */
class LibrariesTest {

    private static final Pattern NPM = Pattern.compile("\"(@?[a-z/-]+)\": \"[0-9.]+\"");

    private static final String PAGE = """
            Checked on 2026-11-21.

            | artifact | purpose | licence | release | date | stars | exception |
            |---|---|---|---|---|---|---|
            | `a:good`, `a:better` | all | MIT | 1.0 | 2026-10-01 | 9,000 | |
            | `a:old` | all | MIT | 1.0 | 2024-01-01 | 9000 | |
            | `a:unknown` | all | MIT | 1.0 | not known | 9000 | |
            | `a:small` | all | MIT | 1.0 | 2026-10-01 | 12 | |
            | `a:excused` | all | MIT | 1.0 | 2020-01-01 | 12 | nothing else does it |
            | `a:silent` | | MIT | 1.0 | 2026-10-01 | 9000 | |
            """;

    @Test
    void listsEveryLibraryThatTheBuildNamesAndNoOther() {
        Libraries libraries = Libraries.parse(text("docs/libraries.md"));
        assertThat(used()).hasSizeGreaterThan(40);
        assertThat(libraries.missing(used())).as("not in docs/libraries.md").isEmpty();
        assertThat(libraries.stale(used()))
                .as("in docs/libraries.md, but used nowhere")
                .isEmpty();
        assertThat(libraries.faults()).isEmpty();
    }

    @Test
    void findsALibraryThatTheTableLacks() {
        Pom planted = Pom.parse("""
                <project><artifactId>x</artifactId>
                  <dependencies><dependency><groupId>com.example</groupId><artifactId>left-pad</artifactId></dependency></dependencies>
                  <build><plugins><plugin><artifactId>maven-left-plugin</artifactId></plugin></plugins></build>
                </project>""");
        Libraries libraries = Libraries.parse(PAGE);
        assertThat(libraries.missing(planted.named()))
                .containsExactly("com.example:left-pad", "org.apache.maven.plugins:maven-left-plugin");
        assertThat(libraries.stale(Set.of("a:good"))).contains("a:better", "a:old");
    }

    @Test
    void findsARowThatBreaksTheRuleWithoutAReason() {
        assertThat(Libraries.parse(PAGE).faults())
                .hasSize(4)
                .anyMatch(fault -> fault.startsWith("[a:old] had no release"))
                .anyMatch(fault -> fault.startsWith("[a:unknown] had no release"))
                .anyMatch(fault -> fault.startsWith("[a:small] has too few stars"))
                .anyMatch(fault -> fault.startsWith("[a:silent] leaves something out"));
    }

    private static Set<String> used() {
        Set<String> used = new TreeSet<>();
        Repository.files().stream()
                .filter(file -> file.endsWith("pom.xml"))
                .forEach(file -> used.addAll(Pom.read(file).named()));
        NPM.matcher(text("package.json")).results().forEach(match -> used.add("npm:" + match.group(1)));
        return used;
    }

    private static String text(String file) {
        return Repository.text(Repository.ROOT.resolve(file)).orElseThrow();
    }
}
