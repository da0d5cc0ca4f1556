package io.jangteo.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** One pom.xml, as far as the rules of the house ask about it. */
final class Pom {

    static final String OURS = "io.jangteo";

    private static final String PLUGINS_OF_MAVEN = "org.apache.maven.plugins";

    private final Element project;

    private Pom(Element project) {
        this.project = project;
    }

    static Pom read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Pom parse(String text) {
        try {
            var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            return new Pom(
                    builder.parse(new InputSource(new StringReader(text))).getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("Not a pom.xml", e);
        }
    }

    String artifactId() {
        return children(project, "artifactId").getFirst().getTextContent();
    }

    List<String> modules() {
        return children(project, "modules").stream()
                .flatMap(modules -> children(modules, "module").stream())
                .map(Element::getTextContent)
                .toList();
    }

    /** Artifacts of ours that this module depends on. */
    Set<String> ours() {
        Set<String> found = new TreeSet<>();
        for (Element dependency : dependencies()) {
            if (text(dependency, "groupId", "").equals(OURS)) {
                found.add(text(dependency, "artifactId", ""));
            }
        }
        return found;
    }

    /** Everything of others that this file names by itself: dependencies, imported versions, plugins and what these load. */
    Set<String> named() {
        Set<String> found = new TreeSet<>();
        dependencies().forEach(dependency -> found.add(coordinate(dependency)));
        for (String tag : List.of("plugin", "path")) {
            descendants(tag).forEach(element -> found.add(coordinate(element)));
        }
        descendants("dependency").stream()
                .filter(dependency -> text(dependency, "scope", "").equals("import"))
                .forEach(dependency -> found.add(coordinate(dependency)));
        if (!descendants("protoc").isEmpty()) {
            found.add("com.google.protobuf:protoc");
        }
        if (!descendants("palantirJavaFormat").isEmpty()) {
            found.add("com.palantir.javaformat:palantir-java-format");
        }
        found.removeIf(coordinate -> coordinate.startsWith(OURS + ":"));
        return found;
    }

    private List<Element> dependencies() {
        return children(project, "dependencies").stream()
                .flatMap(dependencies -> children(dependencies, "dependency").stream())
                .toList();
    }

    private List<Element> descendants(String tag) {
        return elements(project.getElementsByTagName(tag));
    }

    private static String coordinate(Element element) {
        return text(element, "groupId", PLUGINS_OF_MAVEN) + ":" + text(element, "artifactId", "?");
    }

    private static String text(Element parent, String tag, String otherwise) {
        List<Element> found = children(parent, tag);
        return found.isEmpty() ? otherwise : found.getFirst().getTextContent().strip();
    }

    private static List<Element> children(Element parent, String tag) {
        return elements(parent.getChildNodes()).stream()
                .filter(child -> child.getTagName().equals(tag))
                .toList();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}
