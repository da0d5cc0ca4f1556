package io.jangteo.catalog.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DrawingsTest {

    private static final Set<String> HARMLESS = Set.of("svg", "rect", "circle", "ellipse", "path");

    private final Drawings drawings = new Drawings();

    DrawingsTest() throws IOException {}

    @Test
    void everyShapeInEveryColorIsAPictureOfPlainShapes() throws Exception {
        assertThat(drawings.shapes()).hasSizeGreaterThan(50);
        for (String shape : drawings.shapes()) {
            for (Tint tint : Tint.values()) {
                assertHarmless(drawings.draw(shape, tint.name().toLowerCase(Locale.ROOT))
                        .orElseThrow());
            }
        }
    }

    @Test
    void twoColorsOfAShapeDifferAndTheSameIsTheSame() {
        Set<String> seen = new HashSet<>();
        for (Tint tint : Tint.values()) {
            seen.add(drawings.draw("shoe", tint.name().toLowerCase(Locale.ROOT)).orElseThrow());
        }
        assertThat(seen).hasSize(Tint.values().length);
        assertThat(drawings.draw("shoe", "red")).isEqualTo(drawings.draw("shoe", "red"));
    }

    @Test
    void nothingElseIsDrawn() {
        assertThat(drawings.draw("shoe", "ultraviolet")).isEmpty();
        assertThat(drawings.draw("shoe", "RED")).isEmpty();
        assertThat(drawings.draw("../application", "red")).isEmpty();
        assertThat(drawings.draw("<script>", "red")).isEmpty();
    }

    private static void assertHarmless(String drawing) throws Exception {
        DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
        xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        NodeList elements = xml.newDocumentBuilder()
                .parse(new ByteArrayInputStream(drawing.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            assertThat(HARMLESS).contains(element.getTagName());
            for (int a = 0; a < element.getAttributes().getLength(); a++) {
                assertThat(element.getAttributes().item(a).getNodeName())
                        .doesNotStartWith("on")
                        .doesNotContain("href");
            }
        }
        assertThat(drawing).doesNotContain("{").contains("viewBox=\"0 0 200 200\"");
    }
}
