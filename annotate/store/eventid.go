package store

import (
	"crypto/rand"
	"encoding/binary"
	"time"

	"github.com/google/uuid"
)

// laterID is an id, or where that is no greater than the last one, the next
// after that.
func laterID(last, id string) string {
	if id > last {
		return id
	}
	u, err := uuid.Parse(last)
	if err != nil {
		return id
	}
	for i := len(u) - 1; i > 8; i-- { // what comes before is time, version and variant
		if u[i]++; u[i] != 0 {
			break
		}
	}
	return u.String()
}

// newID makes a UUIDv7 (RFC 9562) of a time.
func newID(at time.Time) string {
	var id uuid.UUID
	rand.Read(id[:])
	ms := uint64(at.UnixMilli())
	var b [8]byte
	binary.BigEndian.PutUint64(b[:], ms<<16)
	copy(id[:6], b[:6])
	id[6] = id[6]&0x0f | 0x70
	id[8] = id[8]&0x3f | 0x80
	return id.String()
}
