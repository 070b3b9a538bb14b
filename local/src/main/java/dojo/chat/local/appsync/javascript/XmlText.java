package dojo.chat.local.appsync.javascript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * XML as JSON: an element is its text, number or boolean, or a map of its attributes and children; repeated children
 * are a list.
 */
final class XmlText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,15})?");

    private XmlText() {}

    /** @throws IllegalArgumentException the text is no XML, or asks for a DTD */
    static String toJson(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder reader = factory.newDocumentBuilder();
            reader.setErrorHandler(null);
            Element root = reader.parse(new InputSource(new StringReader(xml))).getDocumentElement();
            return JSON.writeValueAsString(Map.of(root.getTagName(), value(root)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("not XML: " + e.getMessage(), e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new IllegalArgumentException("not readable as XML: " + e.getMessage(), e);
        }
    }

    private static Object value(Element element) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            members.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element each) {
                members.merge(each.getTagName(), value(each), XmlText::both);
            }
        }
        return members.isEmpty() ? scalar(element.getTextContent()) : members;
    }

    private static Object scalar(String text) {
        if (NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
    }

    @SuppressWarnings("unchecked")
    private static Object both(Object earlier, Object later) {
        List<Object> values = new ArrayList<>(earlier instanceof List<?> list ? (List<Object>) list : List.of(earlier));
        values.add(later);
        return values;
    }
}
