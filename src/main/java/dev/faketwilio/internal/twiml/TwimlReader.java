package dev.faketwilio.internal.twiml;

import dev.faketwilio.internal.errors.Alert;
import dev.faketwilio.internal.errors.WebhookAlerts;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one TwiML document. What the code under test answers may be anything: there are no document types here, no entities
 * of their own, and nothing is ever fetched.
 */
final class TwimlReader {

    private static final Set<String> MESSAGE = Set.of("to", "from", "statusCallback", "action", "method");

    private final XMLStreamReader xml;
    private final List<Verb> verbs = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();

    TwimlReader(byte[] document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // newer JDKs would stop at 200; nothing here is recursive, and documents are short
        factory.setProperty("jdk.xml.maxElementDepth", 0);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched for it");
        });
        xml = factory.createXMLStreamReader(new ByteArrayInputStream(document));
    }

    Twiml read() throws XMLStreamException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            if (!xml.hasNext()) {
                throw new XMLStreamException("there is no element in it");
            }
        }
        String root = xml.getLocalName();
        if (!root.equals("Response")) {
            return Twiml.failed(WebhookAlerts.WRONG_ROOT.alert("<" + root + ">"));
        }
        knowOnly(Set.of());
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                verb();
            } else if (isText(event) && !xml.getText().isBlank()) {
                alerts.add(WebhookAlerts.INVALID_SCHEMA.alert("text in <Response>, outside of a verb, is ignored"));
            }
        }
        while (xml.hasNext()) {
            next();
        }
        return new Twiml(List.copyOf(verbs), List.copyOf(alerts));
    }

    private void verb() throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "Message", "Sms" -> message();
            case "Redirect" -> redirect();
            default -> {
                alerts.add(WebhookAlerts.INVALID_VERB.alert(
                        "<" + xml.getLocalName() + ">, where <Message> or <Redirect> was expected, is ignored"));
                skip();
            }
        }
    }

    private void redirect() throws XMLStreamException {
        knowOnly(Set.of("method"));
        String method = attribute("method");
        verbs.add(new Verb.Redirect(text().strip(), method));
    }

    private void message() throws XMLStreamException {
        knowOnly(MESSAGE);
        String to = attribute("to");
        String from = attribute("from");
        Verb.Callbacks callbacks =
                new Verb.Callbacks(attribute("statusCallback"), attribute("action"), attribute("method"));
        StringBuilder own = new StringBuilder();
        StringBuilder body = new StringBuilder();
        List<String> media = new ArrayList<>();
        boolean hasBody = false;
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (isText(event)) {
                own.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                switch (name) {
                    case "Body" -> {
                        hasBody = true;
                        body.append(text().strip());
                    }
                    case "Media" -> media.add(text().strip());
                    default -> {
                        alerts.add(WebhookAlerts.INVALID_SCHEMA.alert(
                                "<" + name + "> in <Message>, where <Body> or <Media> was expected, is ignored"));
                        skip();
                    }
                }
            }
        }
        // assumed: blanks around the text are of the document, not of the message
        String text = hasBody ? body.toString() : own.toString().strip();
        verbs.add(new Verb.Reply(text, List.copyOf(media), to, from, callbacks));
    }

    /** The text of an element; what is in it besides is ignored. */
    private String text() throws XMLStreamException {
        String name = xml.getLocalName();
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (isText(event)) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                alerts.add(WebhookAlerts.INVALID_SCHEMA.alert(
                        "<" + xml.getLocalName() + "> in <" + name + ">, where text was expected, is ignored"));
                skip();
            }
        }
        return text.toString();
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
            throw new XMLStreamException("it has a document type, which TwiML has not");
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("there is no entity &" + xml.getLocalName() + ";");
        }
        return event;
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private @Nullable String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    private void knowOnly(Set<String> known) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            if (!known.contains(name)) {
                alerts.add(WebhookAlerts.INVALID_SCHEMA.alert(
                        "<" + xml.getLocalName() + "> has no attribute \"" + name + "\", which is ignored"));
            }
        }
    }

    /** Returns what the parser says, on one line and with where. */
    static String words(XMLStreamException invalid) {
        String message = String.valueOf(invalid.getMessage());
        int at = message.indexOf("Message: ");
        String text = (at < 0 ? message : message.substring(at + "Message: ".length())).replace('\n', ' ');
        return invalid.getLocation() == null
                ? text
                : "line " + invalid.getLocation().getLineNumber() + ", column "
                        + invalid.getLocation().getColumnNumber() + ": " + text;
    }
}
