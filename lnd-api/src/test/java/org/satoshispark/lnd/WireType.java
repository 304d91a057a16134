package org.satoshispark.lnd;

import com.google.protobuf.Descriptors.FieldDescriptor;

/** Writes a compiled field in the words of the table. */
final class WireType {
    private WireType() {}

    static String describe(FieldDescriptor field) {
        return "field %s %d %s %s"
                .formatted(field.getContainingType().getFullName(), field.getNumber(), typeOf(field), field.getName());
    }

    private static String typeOf(FieldDescriptor field) {
        if (field.isMapField()) {
            var entry = field.getMessageType();
            return "map<%s,%s>".formatted(nameOf(entry.findFieldByNumber(1)), nameOf(entry.findFieldByNumber(2)));
        }
        return (field.isRepeated() ? "repeated:" : "") + nameOf(field);
    }

    private static String nameOf(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case MESSAGE -> local(field.getMessageType().getFullName());
            case ENUM -> local(field.getEnumType().getFullName());
            case INT, LONG, FLOAT, DOUBLE, BOOLEAN, STRING, BYTE_STRING ->
                field.getType().name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static String local(String fullName) {
        return fullName.substring(fullName.indexOf('.') + 1);
    }
}
