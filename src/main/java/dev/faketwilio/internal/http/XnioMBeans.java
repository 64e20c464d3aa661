package dev.faketwilio.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import org.xnio.Xnio;

/**
 * Keeps XNIO from starting the JVM's platform MBean server, which costs a fifth to a third of Undertow's whole start
 * and has no switch. XNIO registers its MBeans through one holder class, and goes on without them if that class does
 * not work. So before XNIO loads its holder, an empty class takes the name.
 *
 * <p>Where that is not possible (XNIO is in use already, or is a named module), nothing happens and XNIO registers its
 * MBeans as ever.
 */
final class XnioMBeans {

    private static final String HOLDER = "org/xnio/Xnio$MBeanHolder";

    private XnioMBeans() {}

    static void leaveOut() {
        try {
            MethodHandles.privateLookupIn(Xnio.class, MethodHandles.lookup()).defineClass(emptyClass());
        } catch (LinkageError | IllegalAccessException | RuntimeException inUseOrClosed) {
            System.getLogger(XnioMBeans.class.getName())
                    .log(System.Logger.Level.DEBUG, "XNIO registers its MBeans: {0}", inUseOrClosed.toString());
        }
    }

    /** The class file of {@code class HOLDER {}}: JVM specification 4.1. */
    private static byte[] emptyClass() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(0xCAFE_BABE);
            out.writeInt(52); // Java 8, as XNIO's own classes
            out.writeShort(5); // one more than the number of constants
            constantClass(out, 2, HOLDER);
            constantClass(out, 4, "java/lang/Object");
            out.writeShort(0x0030); // final, super
            out.writeShort(1); // this class
            out.writeShort(3); // its superclass
            for (int none = 0; none < 4; none++) { // interfaces, fields, methods, attributes
                out.writeShort(0);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Writing a class file into memory failed", e);
        }
    }

    private static void constantClass(DataOutputStream out, int nameIndex, String name) throws IOException {
        out.writeByte(7);
        out.writeShort(nameIndex);
        out.writeByte(1);
        out.writeUTF(name);
    }
}
